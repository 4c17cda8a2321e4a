import { z } from 'zod';
import { defineCollector, type Answers, type Collector, type Mapped } from '../collector';
import { field } from '../field';
import type { PollContext } from '../poll-context';

type SampleSettings = Record<string, never>;

/** A collector that does what a spec says, with one aspect of most kinds. */
export function sampleCollector(behaviour: {
  readonly poll?: (context: PollContext) => Promise<Answers>;
  readonly map?: (answers: Answers) => Mapped;
}): Collector<SampleSettings, null> {
  const text = { nl: 'Voorbeeld', en: 'Sample' };
  return defineCollector<SampleSettings, null, Answers>({
    id: 'sample',
    label: text,
    description: text,
    assetKind: 'other',
    settings: z.object({}),
    credentials: null,
    intervalSeconds: { default: 60, min: 10, max: 3600 },
    deadlineMs: 1_000,
    aspects: {
      reach: {
        label: text,
        reach: true,
        policy: {
          kind: 'reach',
          lossPercent: { warning: null, critical: null },
          latencyMs: { warning: null, critical: null },
        },
      },
      disk: {
        label: text,
        policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 80, critical: 90 },
      },
      service: {
        label: text,
        policy: { kind: 'state', ok: ['running'], warning: [], critical: ['stopped'] },
      },
      licence: { label: text, policy: { kind: 'expiry', warningDays: 30, criticalDays: 7 } },
      firmware: {
        label: text,
        policy: { kind: 'update', pending: 'ok', security: 'warning', checkedWithinDays: 3 },
      },
      backup: {
        label: text,
        policy: { kind: 'backup', schedule: null, graceMinutes: 0, maxAgeHours: 26, maxDurationHours: 8 },
      },
    },
    addressOf: () => 'sample',
    poll: behaviour.poll ?? (() => Promise.resolve({})),
    map: ({ answers }) =>
      behaviour.map?.(answers) ?? { report: { assets: [], observations: [], complete: true } },
  });
}

/** A form with one field, for what is told about forms. */
export const sampleForm = z.object({
  address: field(z.string(), { label: { nl: 'Adres', en: 'Address' }, target: true }),
});
