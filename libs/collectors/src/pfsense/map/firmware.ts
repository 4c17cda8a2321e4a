import { remark, type Observation } from '@nachtwacht/domain';
import { observePart, pollFault } from '@nachtwacht/collector-kit';
import type { System, Version } from '../answers';

/** "25.11.1-RELEASE" is of pfSense Plus, which counts by year and month; "2.8.1-RELEASE" of the free edition. */
const PLUS = /^\d{2}\.\d{2}(?:\D|$)/;

export type Train = 'CE' | 'Plus';

export function trainOf(version: string): Train {
  return PLUS.test(version) ? 'Plus' : 'CE';
}

/** As the firewall itself writes it: the patch stands in a file beside the version. */
export function installedVersion({ version, base, patch }: Version): string {
  const whole = (version ?? base ?? '').trim();
  if (whole === '') throw pollFault('bad-reply', remark('pfsense-other-answer'));
  const level = (patch ?? '').trim();
  return /^[1-9]\d{0,4}$/.test(level) && !whole.includes('-p') ? `${whole}-p${level}` : whole;
}

/** No call that only reads says what the latest version is. */
export function firmwareObservation(installed: string, system: System | null): Observation {
  const model = system?.platform?.trim() ?? '';
  return observePart({
    aspect: 'firmware',
    reading: {
      kind: 'update',
      state: 'not-told',
      installed,
      available: null,
      product: { vendor: 'pfsense', train: trainOf(installed), ...(model === '' ? {} : { model }) },
      knownBy: 'nobody',
      security: null,
      checkedAt: null,
    },
  });
}
