import { median, spread } from '../kit/numbers.mjs';
import { reportOfSpec } from '../kit/spec-report.mjs';

const SPEC = 'libs/collectors/src/unifi/unifi.speed.spec.ts';
const LIMIT_MS = 150;

/** The largest controller that one connection takes: what its list costs to read, and what to map and decide. */
export async function unifi({ quick }) {
  const { devices, bytes, read, decided } = await reportOfSpec(SPEC, { rounds: quick ? 7 : 31 });
  return [
    {
      what: `a UniFi controller with ${devices} devices mapped and decided, ms of CPU`,
      ours: spread(decided),
      reference: '-',
      ratio: '-',
      reach: `less than ${LIMIT_MS}`,
      met: median(decided) < LIMIT_MS,
      raw: { devices, decided },
    },
    {
      what: `its list of ${(bytes / 1024 / 1024).toFixed(1)} MiB read before that, ms of CPU`,
      ours: spread(read),
      reference: '-',
      ratio: '-',
      reach: '-',
      met: true,
      raw: { bytes, read },
    },
  ];
}
