import { ownValue } from '@nachtwacht/collector-kit';
import type { Reply } from '../answers';
import { numberAt, textAt, valueAt } from '../json';
import { idOf } from './names';
import { detailOf, type Part } from './part';
import { rawState, wordOf } from './part-word';

export function memoryPart({ body, path }: Reply): Part {
  const size = numberAt(body, 'CapacityMiB') ?? numberAt(body, 'SizeMB');
  return {
    aspect: 'memory-module',
    instance: idOf(body, path),
    word: wordOf(body),
    detail: detailOf(
      textAt(body, 'Manufacturer'),
      textAt(body, 'PartNumber'),
      textAt(body, 'SerialNumber'),
      size === null || size <= 0 ? '' : `${String(Math.round(size / 102.4) / 10)} GB`,
      rawState(body),
    ),
  };
}

export function processorPart({ body, path }: Reply): Part {
  return {
    aspect: 'processor',
    instance: idOf(body, path),
    word: wordOf(body),
    detail: detailOf(textAt(body, 'Model'), rawState(body)),
  };
}

export function adapterPart({ body, path }: Reply): Part {
  return {
    aspect: 'network-adapter',
    instance: idOf(body, path),
    word: wordOf(body),
    detail: detailOf(textAt(body, 'Model'), textAt(body, 'SerialNumber'), rawState(body)),
  };
}

const INTRUSION: Readonly<Record<string, string>> = {
  normal: 'ok',
  hardwareintrusion: 'warning',
  tamperingdetected: 'warning',
};

/** Whether the chassis was opened; only some have a switch for it. */
export function intrusionParts({ body, path }: Reply): readonly Part[] {
  const said = textAt(valueAt(body, 'PhysicalSecurity'), 'IntrusionSensor');
  if (said === '') return [];
  return [
    {
      aspect: 'intrusion',
      instance: idOf(body, path),
      word: ownValue(INTRUSION, said.toLowerCase()) ?? said,
      detail: said,
    },
  ];
}
