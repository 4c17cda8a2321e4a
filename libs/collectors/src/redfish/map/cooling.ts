import type { Reply } from '../answers';
import { listAt, numberAt, textAt } from '../json';
import { wordByLimits, olderLimits } from './limits';
import { entryName, idOf } from './names';
import { detailOf, type Part } from './part';
import { rawState, wordOf, worst } from './part-word';
import { redundancyParts } from './redundancy';

/** Fans, temperatures and what stands for what: the older resource, which has all of it in lists. */
export function thermalParts({ body }: Reply): readonly Part[] {
  return [
    ...listAt(body, 'Fans').map(fanOfList),
    ...listAt(body, 'Temperatures').map((entry, index) => temperature(entry, index)),
    ...redundancyParts(listAt(body, 'Redundancy'), 'Fans'),
  ];
}

function fanOfList(entry: unknown, index: number): Part {
  const reading = numberAt(entry, 'Reading') ?? numberAt(entry, 'ReadingRPM');
  const isRpm = textAt(entry, 'ReadingUnits') !== 'Percent';
  return {
    aspect: 'fan',
    instance: entryName(entry, index),
    word: worst(wordOf(entry), isRpm ? wordByLimits(reading, entry, true) : ''),
    detail: detailOf(reading === null || isRpm ? '' : `${String(reading)} %`, rawState(entry)),
    metrics: { rpm: isRpm ? reading : null },
  };
}

function temperature(entry: unknown, index: number): Part {
  const celsius = numberAt(entry, 'ReadingCelsius');
  return {
    aspect: 'temperature',
    instance: entryName(entry, index),
    word: worst(wordOf(entry), wordByLimits(celsius, entry, true)),
    detail: rawState(entry),
    metrics: { celsius },
  };
}

/** A fan of its own resource. */
export function fanPart({ body, path }: Reply): Part {
  return {
    aspect: 'fan',
    instance: textAt(body, 'Name') || idOf(body, path),
    word: wordOf(body),
    detail: detailOf(textAt(body, 'Model'), rawState(body)),
    metrics: { rpm: numberAt(body, 'SpeedPercent', 'SpeedRPM') },
  };
}

export function coolingRedundancy({ body }: Reply): readonly Part[] {
  return redundancyParts(listAt(body, 'FanRedundancy'), 'Fans');
}

/** A sensor that stands by itself: temperatures and voltages; fans are known by their own resource. */
export function sensorParts({ body, path }: Reply): readonly Part[] {
  const type = textAt(body, 'ReadingType');
  const reading = numberAt(body, 'Reading');
  const part = {
    instance: textAt(body, 'Name') || idOf(body, path),
    word: worst(wordOf(body), wordByLimits(reading, olderLimits(body), true)),
    detail: rawState(body),
  };
  if (type === 'Temperature') return [{ ...part, aspect: 'temperature', metrics: { celsius: reading } }];
  return type === 'Voltage' ? [{ ...part, aspect: 'voltage', metrics: { volts: reading } }] : [];
}
