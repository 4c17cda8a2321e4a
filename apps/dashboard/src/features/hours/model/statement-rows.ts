import type { StatementLine } from '@nachtwacht/contracts';
import type { LotSource } from '@nachtwacht/domain';

type Part = StatementLine['parts'][number];

/** A part of a line with what is worth saying of it: how it was rounded, and by which factor. */
export interface Step extends Part {
  readonly isRounded: boolean;
  readonly isFactored: boolean;
}

export function stepsOf({ parts }: StatementLine): Step[] {
  return parts.map((part) => ({
    ...part,
    isRounded: part.roundedMinutes !== part.rawMinutes,
    isFactored: part.factorPercent !== 100,
  }));
}

/** Where the minutes of a line went. */
export type Target = LotSource | 'billed' | 'owed' | 'included';

export interface TargetPart {
  readonly target: Target;
  readonly minutes: number;
}

/** Lots of one source are one part; what went nowhere is left out. The parts add up to the minutes of the line. */
export function targetsOf(line: StatementLine): TargetPart[] {
  const minutes = new Map<Target, number>();
  for (const { source, minutes: taken } of line.allocation)
    minutes.set(source, (minutes.get(source) ?? 0) + taken);
  minutes.set('billed', line.billedMinutes);
  minutes.set('owed', line.owedMinutes);
  minutes.set('included', line.includedMinutes);
  return [...minutes].flatMap(([target, taken]) => (taken === 0 ? [] : [{ target, minutes: taken }]));
}
