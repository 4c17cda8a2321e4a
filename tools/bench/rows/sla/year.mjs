import { reportOfSpec } from '../../kit/spec-report.mjs';
import { median, short, spread } from '../../kit/numbers.mjs';

const SPEC = 'libs/features/availability/src/year.speed.spec.ts';
const LIMIT_MS = 20;

/** A promise of a service over a year, reckoned anew from its history. */
export async function year({ quick }) {
  const { intervals, reckoned } = await reportOfSpec(SPEC, { rounds: quick ? 7 : 31 });
  return [
    {
      what: `a year of one promise reckoned (${short(intervals)} intervals), ms of CPU`,
      ours: spread(reckoned),
      reference: '-',
      ratio: '-',
      reach: `less than ${LIMIT_MS}`,
      met: median(reckoned) < LIMIT_MS,
      raw: reckoned,
    },
  ];
}
