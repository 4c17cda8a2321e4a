import type { CheckDetail } from '@nachtwacht/contracts';
import { HARDWARE_PARTS, isHardwarePart, isProblem, severity, type Policy } from '@nachtwacht/domain';
import { isPowerAspect } from '../power/power-aspects';

/** All parts of one kind. */
export interface PartGroup {
  readonly aspect: string;
  readonly label: CheckDetail['aspectLabel'];
  /** Worst first, then as they are named. */
  readonly parts: readonly CheckDetail[];
  readonly bad: number;
}

/** Is this check about a part of the hardware? Emergency power has a section of its own. */
export function isPart({ aspect, policy, reading }: CheckDetail): boolean {
  const kind = policy['kind'] ?? reading?.['kind'];
  return !isPowerAspect(aspect) && isHardwarePart(aspect, kind as Policy['kind'] | undefined);
}

/** The parts of a device by kind: kinds with something wrong first, the others in the order of the domain. */
export function partGroups(checks: readonly CheckDetail[]): readonly PartGroup[] {
  const byAspect = Map.groupBy(checks.filter(isPart), ({ aspect }) => aspect);
  const groups = [...byAspect].map(([aspect, parts]): PartGroup => ({
    aspect,
    label: parts[0]?.aspectLabel ?? { nl: aspect, en: aspect },
    parts: parts.toSorted(worstThenNamed),
    bad: parts.filter(({ status }) => isProblem(status)).length,
  }));
  const worst = ({ parts }: PartGroup) => severity(parts[0]?.status ?? 'ok');
  const place = ({ aspect }: PartGroup) => HARDWARE_PARTS.findIndex((part) => part === aspect);
  return groups.toSorted((a, b) => worst(b) - worst(a) || place(a) - place(b));
}

function worstThenNamed(a: CheckDetail, b: CheckDetail): number {
  return (
    severity(b.status) - severity(a.status) || a.instance.localeCompare(b.instance, 'nl', { numeric: true })
  );
}
