import {
  cellNumber,
  enumWord,
  snmpNumber,
  snmpTable,
  snmpText,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { EATON, EATON_INPUT } from '../oids';
import { celsius, load, mainsVolts, notNegative, percent } from './numbers';
import { byPhase, NOTHING, tellsAnything, type Told, type Word } from './told';

const OUTPUT: Readonly<Record<number, string>> = {
  1: 'other',
  2: 'off',
  3: 'on-line',
  4: 'bypass',
  5: 'on-battery',
  6: 'boosting',
  7: 'trimming',
  8: 'on-line',
  9: 'on-line',
  10: 'eco',
  11: 'bypass',
  12: 'eco',
};
/** Charging, discharging, floating and resting: all in order. */
const BATTERY: Readonly<Record<number, string>> = {
  1: 'ok',
  2: 'ok',
  3: 'ok',
  4: 'ok',
  5: 'unknown',
  6: 'missing',
  7: 'ok',
  8: 'replace',
};
const SELF_TEST: Readonly<Record<number, string>> = { 2: 'passed', 3: 'failed', 4: 'in-progress' };

/** XUPS-MIB, as cards of Eaton and Powerware tell it. */
export function readEaton(values: SnmpValues): Told {
  const number = (node: string) => snmpNumber(values, `${EATON}.${node}.0`);
  const word = (node: string, words: Readonly<Record<number, string>>): Word | null => {
    const value = enumWord(values[`${EATON}.${node}.0`], words);
    return value === null ? null : { word: value, details: [] };
  };
  const degrees = celsius(number('6.1'));
  const phases = snmpTable(values, EATON_INPUT, { volts: 2 }).map(({ index, cells }) => ({
    index,
    value: mainsVolts(cellNumber(cells.volts)),
  }));
  const told = {
    ...NOTHING,
    vendor: snmpText(values, `${EATON}.1.1.0`),
    model: snmpText(values, `${EATON}.1.2.0`),
    version: snmpText(values, `${EATON}.1.3.0`),
    output: word('4.5', OUTPUT),
    battery: word('2.5', BATTERY),
    // Unknown, not possible, refused and planned say nothing of the battery.
    selfTest: [2, 3, 4].includes(number('8.2') ?? 0) ? word('8.2', SELF_TEST) : null,
    chargePercent: percent(number('2.4')),
    runtimeSeconds: notNegative(number('2.1')),
    loadPercent: load(number('4.1')),
    temperatures: degrees === null ? [] : [{ name: '', value: degrees }],
    inputVolts: byPhase(phases),
  };
  return tellsAnything(told) ? { ...told, vendor: told.vendor ?? 'Eaton' } : NOTHING;
}
