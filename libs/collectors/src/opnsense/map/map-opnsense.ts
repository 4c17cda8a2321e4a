import { pollFault, readReply, soundOr, type MapInput, type Mapped } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { z } from 'zod';
import {
  bodyOf,
  Disk,
  FirmwareStatus,
  Gateways,
  Information,
  OpnsenseAnswers,
  Resources,
  Temperatures,
  Time,
} from '../answers';
import type { OpnsenseSettings } from '../schema';
import { diskObservations } from './disks';
import { firmwareObservation, installedVersion } from './firmware';
import { gatewayObservations } from './gateways';
import { memoryObservation, temperatureObservations } from './health';
import { hostAsset, startOf } from './host';
import { noticeObservations } from './notices';
import { observe } from './observe';
import { rightsObservation } from './rights';

const Memory = z.object({ bootedAt: z.number().nullable() });

/** Turns the replies of one firewall into readings. A call that was refused is not claimed: see `rights`. */
export function mapOpnsense(input: MapInput<OpnsenseAnswers, OpnsenseSettings>): Mapped {
  const { settings, now } = input;
  const answers = readReply(OpnsenseAnswers, input.answers, remark('the-answers'));
  const firmware = answers.firmware.status === 200 ? readFirmware(answers.firmware.body) : null;
  const bootedBefore = soundOr(Memory, input.memory)?.bootedAt ?? null;
  const time = bodyOf(Time, answers.time);
  const bootedAt = time === null ? null : startOf(time, now, bootedBefore);
  const resources = bodyOf(Resources, answers.resources);

  const observations: Observation[] = [
    observe({ aspect: 'reach', reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs } }),
    ...(firmware === null ? [] : [firmwareObservation(firmware, now)]),
    ...gatewayObservations(bodyOf(Gateways, answers.gateways)?.items ?? [], settings.ignoredGateways),
    ...diskObservations(bodyOf(Disk, answers.disk)?.devices ?? []),
    ...(resources === null ? [] : [memoryObservation(resources)]),
    ...temperatureObservations(bodyOf(Temperatures, answers.temperature) ?? []),
    ...noticeObservations(answers.notices),
    rightsObservation(answers),
  ];
  const name = bodyOf(Information, answers.information)?.name ?? '';
  const address = new URL(settings.url).hostname;
  return {
    report: { assets: [hostAsset({ firmware, name, address, bootedAt })], observations, complete: true },
    memory: { bootedAt },
  };
}

/** Every field may be missing in some version, but a status without any is of something else. */
function readFirmware(body: unknown): FirmwareStatus {
  const firmware = readReply(FirmwareStatus, body, remark('the-firmware-status'));
  if (firmware.status === '' && installedVersion(firmware) === null)
    throw pollFault('bad-reply', remark('firewall-no-version'));
  return firmware;
}
