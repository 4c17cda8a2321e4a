import type { TargetRefusal } from '../../targets/judge-target';
import type { Language } from '../language';
import { remark, remarkText, type Remark } from '../remarks/remark';

/** Why something is not dialled, in one line. Names in it are what people entered: whoever shows it escapes it. */
export function targetRemark({ code, params }: TargetRefusal): Remark {
  const { address, host, port, site } = params;
  const what = host === undefined || host === address ? address : `${host} (${address})`;
  return remark(`target-${code}`, { what, port: port ?? '?', site: site ?? remark('target-its-site') });
}

export function targetText(refusal: TargetRefusal, language: Language): string {
  return remarkText(targetRemark(refusal), language);
}
