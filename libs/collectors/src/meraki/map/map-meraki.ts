import {
  callTheRoll,
  HOST_KEY,
  observePart,
  readReply,
  refuseEmptyList,
  soundOr,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { Availability, Device, MerakiAnswers, Network, Organisation } from '../answers';
import type { MerakiSettings } from '../schema';
import { deviceAsset, deviceObservations, isSeen, stateWord } from './device';
import { networkFirmware } from './firmware';
import { linesOf } from './lines';
import { readMemory, writeMemory } from './poll-memory';

/** Turns what the dashboard says of one organisation into readings of it and of each of its devices. */
export function mapMeraki(input: MapInput<MerakiAnswers, MerakiSettings>): Mapped {
  const { settings, now, watched } = input;
  const answers = readReply(MerakiAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const firmware = networkFirmware(answers.firmware, before.firmware, now);
  const firmwareBy = new Map(firmware.map((one) => [`${one.network} ${one.product}`, one]));
  const devices = new Map(
    answers.devices.flatMap((row) => soundOr(Device, row) ?? []).map((one) => [one.serial, one]),
  );
  const networks = new Map(
    answers.networks.flatMap((row) => soundOr(Network, row) ?? []).map(({ id, name }) => [id, name]),
  );
  const assets: SeenAsset[] = [organisationAsset(answers, settings)];
  const observations: Observation[] = [
    observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs } }),
    rights(answers.refused),
  ];
  const listed = new Map<string, string>();
  const seen = new Set<string>();
  let isReadable = true;
  for (const row of answers.availabilities) {
    const one = soundOr(Availability, row);
    if (one === undefined) isReadable = false;
    if (one === undefined || listed.has(one.serial) || one.serial === HOST_KEY) continue;
    const device = devices.get(one.serial);
    const network = one.network?.id ?? device?.networkId ?? '';
    const version = firmwareBy.get(`${network} ${one.productType ?? ''}`);
    const asset = deviceAsset(one, device, version, networks.size > 1 ? (networks.get(network) ?? '') : '');
    listed.set(one.serial, asset.name);
    if (isSeen(stateWord(one))) seen.add(one.serial);
    assets.push(asset);
    observations.push(...deviceObservations(one, device, version));
  }
  const lines = linesOf(answers, seen, before.lines);
  observations.push(...lines.observations);

  const complete = isReadable && answers.complete;
  const called = { before: before.roll, listed, complete, now, watched };
  refuseEmptyList(called);
  const roll = callTheRoll(called);
  observations.push(observePart({ aspect: 'devices', reading: roll.reading, detail: roll.detail }));
  return {
    report: { assets, observations, complete },
    memory: writeMemory({ firmware, lines: lines.inUse, roll: roll.memory }),
  };
}

function organisationAsset({ organisation }: MerakiAnswers, { url }: MerakiSettings): SeenAsset {
  const address = new URL(url).hostname;
  const { name } = soundOr(Organisation.omit({ id: true }), organisation) ?? {};
  return {
    key: HOST_KEY,
    kind: 'controller',
    name: name || address,
    facts: { vendor: 'Cisco Meraki', address },
  };
}

/** What the key may not ask is not reported at all, so somebody must be told here. */
function rights(refused: readonly string[]): Observation {
  const isComplete = refused.length === 0;
  return observePart({
    aspect: 'rights',
    reading: { kind: 'state', value: isComplete ? 'complete' : 'incomplete' },
    detail: isComplete ? null : remark('rights-missing', { rights: refused.join('; ') }),
  });
}
