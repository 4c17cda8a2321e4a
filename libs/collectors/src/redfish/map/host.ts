import { ownValue } from '@nachtwacht/collector-kit';
import { parseInstant, remark, type Observation, type SeenAsset } from '@nachtwacht/domain';
import { textAt, valueAt } from '../json';
import type { Quirk } from '../quirks/quirk';
import { detailOf, HOST, partObservation, type Part } from './part';
import { ABSENT, healthWord, rawState, wordOf, worst } from './part-word';

export function hostAsset(system: unknown, manager: unknown, address: string): SeenAsset {
  const vendor = textAt(system, 'Manufacturer');
  const model = textAt(system, 'Model');
  // Dell writes the service tag, by which people know a server, as the SKU.
  const serial = /\bdell\b/i.test(vendor)
    ? textAt(system, 'SKU') || textAt(system, 'SerialNumber')
    : textAt(system, 'SerialNumber');
  const version = textAt(manager, 'FirmwareVersion');
  return {
    key: HOST,
    kind: 'server',
    name: textAt(system, 'HostName') || detailOf(detailOf(model), serial).replace(', ', ' ') || address,
    facts: {
      address,
      ...(vendor === '' ? {} : { vendor }),
      ...(model === '' ? {} : { model }),
      ...(serial === '' ? {} : { serial }),
      ...(version === '' ? {} : { version }),
    },
  };
}

const POWER: Readonly<Record<string, string>> = {
  on: 'on',
  off: 'off',
  poweringon: 'powering-on',
  poweringoff: 'powering-off',
};

export function powerState(system: unknown): string {
  const said = textAt(system, 'PowerState');
  return said === '' ? 'unknown' : (ownValue(POWER, said.toLowerCase()) ?? said);
}

/** What the server says of itself as a whole: the worse of its own health and that of all it holds. */
export function healthObservation(system: unknown, quirk: Quirk): Observation {
  const status = valueAt(system, 'Status');
  const rollup = textAt(status, 'HealthRollup');
  const word = worst(healthWord(status), rollup === '' ? '' : healthWord({ Health: rollup }));
  return partObservation({
    aspect: 'health',
    instance: '',
    word,
    detail: detailOf(rawState(system), quirk.rollup?.(system) ?? ''),
  });
}

export function managerPart(manager: unknown): Part | null {
  const word = wordOf(manager);
  if (word === ABSENT) return null;
  const detail = detailOf(textAt(manager, 'Model'), textAt(manager, 'FirmwareVersion'), rawState(manager));
  return { aspect: 'management-controller', instance: '', word, detail };
}

/** Epoch milliseconds of the controller's clock, null where it tells none. */
export function clockOf(manager: unknown): number | null {
  return parseInstant(textAt(manager, 'DateTime'));
}

export function skewObservation(clock: number, readAt: number): Observation {
  const seconds = Math.round((clock - readAt) / 1000);
  const size = Math.abs(seconds);
  return {
    asset: HOST,
    aspect: 'time-skew',
    instance: '',
    reading: { kind: 'level', value: size, unit: 'seconds' },
    metrics: { skew_seconds: seconds },
    ...(size === 0
      ? {}
      : { detail: remark(seconds > 0 ? 'clock-ahead' : 'clock-behind', { seconds: size }) }),
  };
}
