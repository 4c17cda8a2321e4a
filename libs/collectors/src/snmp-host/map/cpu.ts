import {
  comparableSeconds,
  counterRate,
  observePart,
  readProcessors,
  readUcdCpuTicks,
  readUcdLoad,
  type CounterMoment,
  type SnmpValues,
  type UcdCpuTicks,
} from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { z } from 'zod';

const Ticks = z.object({ idle: z.string(), busy: z.array(z.string().nullable()) });
export const CpuMemory = z.object({
  at: z.number(),
  upSeconds: z.number().nullable(),
  ticks: Ticks.nullable(),
});
export type CpuMemory = z.infer<typeof CpuMemory>;

/** The share of their time that processors were at work: over a minute as HOST-RESOURCES has it, else since the previous poll. */
export function cpuObservation(
  values: SnmpValues,
  moment: CounterMoment,
  memory: CpuMemory | null,
): Observation | null {
  const loads = readProcessors(values);
  const ticks = readUcdCpuTicks(values);
  if (loads.length === 0 && ticks === null) return null;
  const value = loads.length > 0 ? average(loads) : sincePoll(ticks, moment, memory);
  const rounded = value === null ? null : Math.round(value * 10) / 10;
  const load = readUcdLoad(values);
  return observePart({
    aspect: 'cpu',
    reading: { kind: 'level', value: rounded, unit: 'percent' },
    metrics: { used_percent: rounded },
    detail: [
      loads.length > 0 ? remark('processors', { count: loads.length }) : null,
      load.includes(null) ? null : `load ${load.map((number) => number?.toFixed(2)).join(' ')}`,
    ],
  });
}

function sincePoll(now: UcdCpuTicks | null, moment: CounterMoment, memory: CpuMemory | null): number | null {
  const before = memory?.ticks ?? null;
  const seconds = memory === null ? null : comparableSeconds(memory, moment);
  if (now === null || before === null || seconds === null) return null;
  const uptimeKnown = moment.upSeconds !== null;
  const idle = counterRate(before.idle, now.idle, seconds, { uptimeKnown });
  const busy = now.busy.map((ticks, i) => counterRate(before.busy[i], ticks, seconds, { uptimeKnown }));
  if (idle === null) return null;
  const worked = busy.reduce<number>((sum, rate) => sum + (rate ?? 0), 0);
  return worked + idle === 0 ? null : (worked / (worked + idle)) * 100;
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
