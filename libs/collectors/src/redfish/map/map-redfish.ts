import { readReply, type MapInput, type Mapped } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { memoryOf, RedfishAnswers, type Kind, type RedfishMemory, type Reply } from '../answers';
import { quirkOf } from '../quirks/quirks';
import type { RedfishSettings } from '../schema';
import { readLogs } from './event-log';
import { firmwareHealth, firmwareObservations } from './firmware';
import { clockOf, healthObservation, hostAsset, managerPart, powerState, skewObservation } from './host';
import { HOST, partObservation } from './part';
import { partsOf } from './parts';
import { isComplete, kindsOf, rightsObservation } from './sight';
import { driveLife } from './storage';

/** What one look at a management controller makes: the server with its parts. A part that was not read is not reported. */
export function mapRedfish(input: MapInput<RedfishAnswers, RedfishSettings>): Mapped {
  const { settings, now } = input;
  const answers = readReply(RedfishAnswers, input.answers, remark('the-answers'));
  const before = memoryOf(input.memory);
  const { replies } = answers;
  const system = bodyOf(replies, 'system');
  const manager = bodyOf(replies, 'manager');
  const quirk = quirkOf(bodyOf(replies, 'root'), system);
  const power = powerState(system);
  const isOn = power !== 'off';
  const clock = clockOf(manager);
  const { clockReadAt } = answers;
  const logs = readLogs(replies, before, now, clock ?? now);
  const controller = managerPart(manager);

  const observations: Observation[] = [
    {
      asset: HOST,
      aspect: 'reach',
      instance: '',
      reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs },
    },
    ...(system === null
      ? []
      : [healthObservation(system, quirk), partObservation({ aspect: 'power', instance: '', word: power })]),
    ...(manager === null || controller === null ? [] : [partObservation(controller)]),
    ...(clock === null || clockReadAt === null ? [] : [skewObservation(clock, clockReadAt)]),
    ...partsOf(replies, quirk, isOn).map(partObservation),
    ...replies.filter(isDrive).flatMap((reply) => driveLife(reply, quirk)),
    ...logs.observations,
    ...firmwareObservations(system, manager, replies, quirk),
    ...firmwareHealth(replies, quirk),
    rightsObservation(replies),
  ];
  const memory: RedfishMemory = {
    expands: answers.expands,
    beginWith: answers.cut[0]?.slice(0, 40) ?? null,
    kinds: kindsOf(replies, before),
    logs: logs.logs,
    event: logs.event,
  };
  return {
    report: {
      assets: [hostAsset(system, manager, new URL(settings.url).hostname)],
      observations,
      complete: isComplete(answers, isOn, before),
    },
    memory,
  };
}

const isDrive = ({ kind, status, list }: Reply): boolean =>
  kind === 'drive' && status === 200 && list !== true;

function bodyOf(replies: readonly Reply[], kind: Kind): unknown {
  return replies.find((reply) => reply.kind === kind && reply.status === 200)?.body ?? null;
}
