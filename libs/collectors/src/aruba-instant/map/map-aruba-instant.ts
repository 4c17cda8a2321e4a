import {
  callTheRoll,
  HOST_KEY,
  observePart,
  pollFault,
  readReply,
  readSystem,
  SnmpAnswers,
  snmpText,
  soundOr,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { z } from 'zod';
import { CONTROLLER } from '../oids';
import type { ArubaInstantSettings } from '../schema';
import { readAccessPoints } from './access-points';
import { accessPointAsset, accessPointObservations, firmwareReading } from './observations';

const Memory = z.object({ roll: z.unknown() });

/** Turns what a virtual controller told into readings of itself and of each of its access points. */
export function mapArubaInstant(input: MapInput<SnmpAnswers, ArubaInstantSettings>): Mapped {
  const { settings, now } = input;
  const { values, cut = [] } = readReply(SnmpAnswers, input.answers, remark('the-answers'));
  const points = readAccessPoints(values);
  const version = versionIn(snmpText(values, CONTROLLER.version), readSystem(values).description);
  const isInstant = points.length > 0 || snmpText(values, CONTROLLER.version) !== null;
  if (!isInstant) throw pollFault('bad-reply', remark('not-an-instant'));

  const complete = cut.length === 0;
  const roll = callTheRoll({
    before: soundOr(Memory, input.memory)?.roll ?? null,
    listed: new Map(points.map(({ mac, name }) => [mac, name ?? mac])),
    complete,
    now,
    watched: input.watched,
  });
  const observations: Observation[] = [
    observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null } }),
    observePart({ aspect: 'firmware', reading: firmwareReading(version, null, true) }),
    observePart({ aspect: 'devices', reading: roll.reading, detail: roll.detail }),
    ...points.flatMap((point) => accessPointObservations(point, version)),
  ];
  const host: SeenAsset = {
    key: HOST_KEY,
    kind: 'controller',
    name: snmpText(values, CONTROLLER.name) ?? readSystem(values).name ?? settings.host,
    facts: {
      vendor: 'Aruba',
      model: 'Instant',
      address: settings.host,
      ...(version !== null && { version }),
    },
  };
  return {
    report: {
      assets: [host, ...points.map((point) => accessPointAsset(point, version, now))],
      observations,
      complete,
    },
    memory: { roll: roll.memory },
  };
}

/** "8.4.0.0-8.4.0.0_68230", or out of "ArubaOS (MODEL: 225), Version 8.4.0.0-8.4.0.0". */
function versionIn(told: string | null, description: string | null): string | null {
  return told ?? /Version ([\w.-]{3,60})/.exec((description ?? '').slice(0, 300))?.[1] ?? null;
}
