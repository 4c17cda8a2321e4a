import type { Observation } from '@nachtwacht/domain';
import type { Reply } from '../answers';
import { inlineControllers } from '../follow';
import { listAt, numberAt, textAt, valueAt } from '../json';
import type { Quirk } from '../quirks/quirk';
import { idOf } from './names';
import { detailOf, HOST, known, type Part } from './part';
import { ABSENT, rawState, severity, wordOf } from './part-word';

/** The controller of a storage, where it says itself how it is. One without drives, volumes or a word of it is no part. */
export function storageParts({ body, path }: Reply, hasOwnControllers: boolean): readonly Part[] {
  if (hasOwnControllers) return [];
  const inline = inlineControllers(body);
  const isEmpty = listAt(body, 'Drives').length === 0;
  const own = inline.length === 0 ? [body] : inline;
  return own.flatMap((controller, index): readonly Part[] => {
    const word = wordOf(controller);
    if (word === 'unknown' && isEmpty && rawState(controller) === '') return [];
    const id = idOf(body, path);
    return [
      {
        aspect: 'storage-controller',
        instance: index === 0 ? id : `${id} ${String(index)}`,
        word,
        detail: detailOf(
          textAt(controller, 'Model') || textAt(controller, 'Name'),
          textAt(controller, 'FirmwareVersion'),
          rawState(controller),
        ),
      },
    ];
  });
}

export function controllerPart({ body, path }: Reply): Part {
  return {
    aspect: 'storage-controller',
    instance: idOf(body, path),
    word: wordOf(body),
    detail: detailOf(
      textAt(body, 'Model') || textAt(body, 'Name'),
      textAt(body, 'FirmwareVersion'),
      rawState(body),
    ),
  };
}

/** A drive. One that says it will fail is at least a warning, whatever its health. */
export function drivePart({ body, path }: Reply, quirk: Quirk): Part {
  const isPredicted = valueAt(body, 'FailurePredicted') === true;
  return {
    aspect: 'drive',
    instance: driveName(body, path),
    word: predicted(telling(wordOf(body), quirk.word?.('drive', body) ?? ''), isPredicted),
    detail: detailOf(
      textAt(body, 'Model'),
      textAt(body, 'SerialNumber'),
      textAt(body, 'MediaType'),
      rawState(body),
      textAt(body, 'Oem', 'Dell', 'DellPhysicalDisk', 'ErrorDescription'),
    ),
    metrics: { celsius: numberAt(body, 'CurrentTemperatureCelsius') },
  };
}

/** The maker's own word where it is as bad as the health: "failed" tells more than "critical". */
function telling(health: string, own: string): string {
  if (own === '' || health === ABSENT) return health;
  return severity(own) >= severity(health) ? own : health;
}

/** What is foretold is the better word of a warning that does not say of what. */
function predicted(word: string, isPredicted: boolean): string {
  if (!isPredicted || word === ABSENT) return word;
  return severity(word) <= 1 || word === 'warning' ? 'predicted-failure' : word;
}

function driveName(body: unknown, path: string): string {
  // Smart Array says where: "1I:1:2" is port, box and bay.
  const location = textAt(body, 'Location');
  return /^\w+:\d+:\d+$/.test(location) ? location : idOf(body, path);
}

export function driveLife({ body, path }: Reply, quirk: Quirk): readonly Observation[] {
  if (wordOf(body) === ABSENT) return [];
  const own = quirk.lifeLeft?.(body);
  const left = own === undefined ? numberAt(body, 'PredictedMediaLifeLeftPercent') : own;
  if (left === null || left < 0 || left > 100) return [];
  return [
    {
      asset: HOST,
      aspect: 'drive-life',
      instance: driveName(body, path),
      reading: { kind: 'level', value: left, unit: 'percent' },
      ...known({ left_percent: left }),
    },
  ];
}

/** A volume; while it is built again that is the better word than degraded. A single drive that is shown as one is none. */
export function volumeParts({ body, path }: Reply, quirk: Quirk): readonly Part[] {
  if (textAt(body, 'VolumeType') === 'RawDevice') return [];
  const operation = listAt(body, 'Operations').find((entry) =>
    /rebuild/i.test(textAt(entry, 'OperationName')),
  );
  const percent = numberAt(operation, 'PercentageComplete');
  const word = telling(wordOf(body), quirk.word?.('volume', body) ?? '');
  return [
    {
      aspect: 'volume',
      instance: idOf(body, path),
      word: operation !== undefined && severity(word) < 3 ? 'rebuilding' : word,
      detail: detailOf(
        textAt(body, 'Name'),
        textAt(body, 'RAIDType') || textAt(body, 'VolumeType') || textAt(body, 'Raid'),
        rawState(body),
        operation === undefined || percent === null ? '' : `${String(percent)} %`,
      ),
    },
  ];
}

/** Drives of a plain controller, which stand in a list within it. */
export function simpleStorageParts({ body, path }: Reply): readonly Part[] {
  const devices = listAt(body, 'Devices').map((device, index): Part => ({
    aspect: 'drive',
    instance: textAt(device, 'Name') || `${idOf(body, path)} ${String(index)}`,
    word: wordOf(device),
    detail: detailOf(textAt(device, 'Manufacturer'), textAt(device, 'Model'), rawState(device)),
  }));
  const word = wordOf(body);
  if (word === 'unknown' && devices.every((device) => device.word === ABSENT)) return devices;
  const controller: Part = {
    aspect: 'storage-controller',
    instance: textAt(body, 'Name') || idOf(body, path),
    word,
    detail: rawState(body),
  };
  return [controller, ...devices];
}
