import {
  callTheRoll,
  HOST_KEY,
  isBusy,
  observePart,
  patientWord,
  readReply,
  refuseEmptyList,
  soundOr,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { Device, Info, OmadaAnswers } from '../answers';
import type { OmadaSettings } from '../schema';
import { deviceAsset, deviceObservations, keyOf } from './device';
import { isOurs, stateWord } from './device-state';
import { readMemory, startOf, writeMemory } from './poll-memory';

/** Turns what one controller says into readings of itself and of each of its devices. */
export function mapOmada(input: MapInput<OmadaAnswers, OmadaSettings>): Mapped {
  const { settings, now, watched } = input;
  const answers = readReply(OmadaAnswers, input.answers, remark('the-answers'));
  const before = readMemory(input.memory);
  const info = soundOr(Info.omit({ omadacId: true }), answers.info) ?? {};
  const assets: SeenAsset[] = [controllerAsset(info, settings)];
  const observations: Observation[] = [
    observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null, latencyMs: answers.totalMs } }),
    ...controllerFirmware(info),
    rights(answers.refused),
  ];
  const busy = new Map<string, number>();
  const booted = new Map<string, number>();
  const listed = new Map<string, string>();
  let isReadable = true;
  for (const site of answers.sites)
    for (const row of site.devices) {
      const device = soundOr(Device, row);
      if (device === undefined) isReadable = false;
      if (device === undefined || !isOurs(device) || listed.has(keyOf(device))) continue;
      const key = keyOf(device);
      const word = stateWord(device);
      const since = before.busy.get(key) ?? now;
      if (isBusy(word)) busy.set(key, since);
      const isNow = word === 'connected' && device.uptimeLong !== undefined;
      const known = before.booted.get(key);
      const bootedAt = isNow ? startOf(device.uptimeLong ?? 0, now, known) : (known ?? null);
      if (bootedAt !== null) booted.set(key, bootedAt);
      const asset = deviceAsset(device, answers.sites.length > 1 ? site.name : '', bootedAt);
      listed.set(key, asset.name);
      assets.push(asset);
      observations.push(
        ...deviceObservations(device, patientWord(word, since, now), toldOf(answers, device)),
      );
    }

  const complete = isReadable && answers.sites.every((site) => site.complete);
  const called = { before: before.roll, listed, complete, now, watched };
  refuseEmptyList(called);
  const roll = callTheRoll(called);
  observations.push(observePart({ aspect: 'devices', reading: roll.reading, detail: roll.detail }));
  return {
    report: { assets, observations, complete },
    memory: writeMemory({ busy, booted, roll: roll.memory }),
  };
}

function toldOf({ firmware, gateways }: OmadaAnswers, { mac }: Device) {
  const of = (told: Readonly<Record<string, unknown>>) => (Object.hasOwn(told, mac) ? told[mac] : undefined);
  return { firmware: of(firmware), gateway: of(gateways) };
}

function controllerAsset(
  { name, controllerVer }: Pick<Info, 'name' | 'controllerVer'>,
  { url }: OmadaSettings,
): SeenAsset {
  const address = new URL(url).hostname;
  return {
    key: HOST_KEY,
    kind: 'controller',
    name: name || address,
    facts: { vendor: 'TP-Link', address, ...(controllerVer ? { version: controllerVer } : {}) },
  };
}

/** What the newest version of the controller itself is, it does not say. */
function controllerFirmware({ controllerVer }: Pick<Info, 'name' | 'controllerVer'>): readonly Observation[] {
  if (!controllerVer) return [];
  return [
    observePart({
      aspect: 'firmware',
      reading: {
        kind: 'update',
        state: 'not-told',
        installed: controllerVer,
        available: null,
        security: null,
        checkedAt: null,
        product: { vendor: 'tp-link', train: 'omada-controller' },
        knownBy: 'nobody',
      },
    }),
  ];
}

/** What the account may not ask is not reported at all, so somebody must be told here. */
function rights(refused: readonly string[]): Observation {
  const isComplete = refused.length === 0;
  return observePart({
    aspect: 'rights',
    reading: { kind: 'state', value: isComplete ? 'complete' : 'incomplete' },
    detail: isComplete ? null : remark('rights-missing', { rights: refused.join('; ') }),
  });
}
