import type { Reply } from '../answers';
import { listAt, numberAt, textAt } from '../json';
import type { Quirk } from '../quirks/quirk';
import { wordByLimits } from './limits';
import { entryName, idOf, numberedName } from './names';
import { detailOf, type Part } from './part';
import { rawState, wordOf, worst } from './part-word';
import { redundancyParts } from './redundancy';

/** Power supplies and voltages of the older resource. */
export function powerParts({ body }: Reply, quirk: Quirk): readonly Part[] {
  return [
    ...listAt(body, 'PowerSupplies').map((entry, index) =>
      supply(entry, quirk.bayOf?.(entry) || numberedName(entry, index)),
    ),
    ...listAt(body, 'Voltages').map((entry, index) => voltage(entry, index)),
    ...redundancyParts(listAt(body, 'Redundancy'), 'Power supplies'),
  ];
}

function voltage(entry: unknown, index: number): Part {
  const volts = numberAt(entry, 'ReadingVolts');
  return {
    aspect: 'voltage',
    instance: entryName(entry, index),
    word: worst(wordOf(entry), wordByLimits(volts, entry, true)),
    detail: rawState(entry),
    // Of a sensor that only says good or bad Dell writes null or 1.
    metrics: { volts },
  };
}

/** A power supply of its own resource. */
export function supplyPart({ body, path }: Reply, quirk: Quirk): Part {
  return supply(body, quirk.bayOf?.(body) || idOf(body, path));
}

export function powerRedundancy({ body }: Reply): readonly Part[] {
  return redundancyParts(listAt(body, 'PowerSupplyRedundancy'), 'Power supplies');
}

/** A supply without input that says nothing worse of itself gives no power. */
function supply(body: unknown, instance: string): Part {
  const input = textAt(body, 'LineInputStatus');
  return {
    aspect: 'power-supply',
    instance,
    word: worst(wordOf(body), /^(?:LossOfInput|OutOfRange)$/.test(input) ? 'failed' : ''),
    detail: detailOf(
      textAt(body, 'Model'),
      textAt(body, 'SerialNumber'),
      rawState(body),
      input === 'Normal' ? '' : input,
    ),
    metrics: { watts: numberAt(body, 'LastPowerOutputWatts') ?? numberAt(body, 'PowerOutputWatts') },
  };
}
