import type { Aspect } from '@nachtwacht/collector-kit';

/** Loss, latency and jitter have aspects of their own, so that reach says one thing: answers or not. */
export const icmpAspects = {
  reach: {
    label: { nl: 'Bereikbaar', en: 'Reachable' },
    reach: true,
    policy: {
      kind: 'reach',
      lossPercent: { warning: null, critical: null },
      latencyMs: { warning: null, critical: null },
    },
  },
  loss: {
    label: { nl: 'Pakketverlies', en: 'Packet loss' },
    policy: { kind: 'level', unit: 'percent', bad: 'above', warning: 2, critical: 10 },
    metrics: { loss_percent: { label: { nl: 'Pakketverlies', en: 'Packet loss' }, unit: 'percent' } },
  },
  latency: {
    label: { nl: 'Vertraging', en: 'Latency' },
    policy: { kind: 'level', unit: 'milliseconds', bad: 'above', warning: 150, critical: 500 },
    metrics: {
      latency_ms: { label: { nl: 'Gemiddelde vertraging', en: 'Mean latency' }, unit: 'milliseconds' },
    },
  },
  jitter: {
    label: { nl: 'Jitter', en: 'Jitter' },
    policy: { kind: 'level', unit: 'milliseconds', bad: 'above', warning: 30, critical: null },
    metrics: {
      jitter_ms: {
        label: {
          nl: 'Jitter (gemiddeld verschil tussen opeenvolgende pakketten)',
          en: 'Jitter (mean difference between successive packets)',
        },
        unit: 'milliseconds',
      },
    },
  },
} satisfies Record<string, Aspect>;
