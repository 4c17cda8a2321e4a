import { readReply, type MapInput, type Mapped } from '@nachtwacht/collector-kit';
import { remark, type Fault, type Observation } from '@nachtwacht/domain';
import { figuresOf, type BurstFigures } from './burst';
import { IcmpAnswers, type IcmpSettings } from './icmp.schema';

const HOST = 'host';

export function mapIcmp({ answers: raw, settings }: MapInput<IcmpAnswers, IcmpSettings>): Mapped {
  const answers = readReply(IcmpAnswers, raw, remark('the-burst'));
  const figures = figuresOf(answers.sent, answers.roundTripsMs);
  return {
    report: {
      assets: [{ key: HOST, kind: 'line', name: settings.host, facts: { address: settings.host } }],
      observations: [
        {
          ...reachOf(answers, figures, settings),
          detail: remark('answered', { received: figures.received, sent: answers.sent }),
        },
        level('loss', figures.lossPercent, 'percent', 'loss_percent'),
        level('latency', figures.latencyMs, 'milliseconds', 'latency_ms'),
        level('jitter', figures.jitterMs, 'milliseconds', 'jitter_ms'),
      ],
      complete: true,
    },
  };
}

function reachOf(answers: IcmpAnswers, figures: BurstFigures, settings: IcmpSettings): Observation {
  const { latencyMs, lossPercent } = figures;
  return {
    asset: HOST,
    aspect: 'reach',
    instance: '',
    reading: {
      kind: 'reach',
      fault: figures.received > 0 ? null : silence(answers, settings),
      ...(latencyMs === null ? {} : { latencyMs }),
      lossPercent,
    },
  };
}

function silence({ sent, refused }: IcmpAnswers, settings: IcmpSettings): Fault {
  if (refused)
    return {
      class: 'unreachable',
      text: remark('nothing-echoes', { where: settings.host, port: settings.port }),
    };
  return {
    class: 'timeout',
    text: remark('all-packets-lost', { where: settings.host, count: sent, limit: settings.timeoutMs }),
  };
}

function level(
  aspect: string,
  value: number | null,
  unit: 'percent' | 'milliseconds',
  metric: string,
): Observation {
  const reading = { kind: 'level', value, unit } as const;
  const seen: Observation = { asset: HOST, aspect, instance: '', reading };
  return value === null ? seen : { ...seen, metrics: { [metric]: value } };
}
