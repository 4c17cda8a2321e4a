import {
  cellNumber,
  enumWord,
  snmpNumber,
  snmpTable,
  snmpText,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { RFC1628, RFC1628_INPUT, RFC1628_OUTPUT } from '../oids';
import { alarmsOf, BATTERY_BAD, COMMUNICATIONS_LOST, healthOf, type Alarms } from './alarms';
import { celsius, load, mainsVolts, notNegative, percent } from './numbers';
import { byPhase, NOTHING, type Named, type Told, type Word } from './told';

const OUTPUT: Readonly<Record<number, string>> = {
  1: 'other',
  2: 'off',
  3: 'on-line',
  4: 'bypass',
  5: 'on-battery',
  6: 'boosting',
  7: 'trimming',
};
const BATTERY: Readonly<Record<number, string>> = { 1: 'unknown', 2: 'ok', 3: 'low', 4: 'depleted' };
const SELF_TEST: Readonly<Record<number, string>> = {
  1: 'passed',
  2: 'warning',
  3: 'failed',
  4: 'aborted',
  5: 'in-progress',
};
/** No test since the UPS was switched on: nothing to say. */
const NEVER_TESTED = 6;

/** The UPS-MIB that all makers can speak. Many fill what they do not know with a null or a text: that is not there. */
export function readRfc1628(values: SnmpValues): Told {
  const number = (node: string) => snmpNumber(values, `${RFC1628}.${node}.0`);
  const text = (node: string) => snmpText(values, `${RFC1628}.${node}.0`);
  const alarms = alarmsOf(values);
  const minutes = notNegative(number('2.3'));
  const loads = snmpTable(values, RFC1628_OUTPUT, { load: 5 }).flatMap(
    ({ cells }) => load(cellNumber(cells.load)) ?? [],
  );
  const degrees = celsius(number('2.7'));
  const card = text('1.4');
  return {
    ...NOTHING,
    vendor: text('1.1'),
    model: text('1.2'),
    version: text('1.3'),
    card: card === null ? null : { model: null, version: card },
    output: outputOf(values),
    battery: batteryOf(values, alarms),
    health: healthOf(number('6.1'), alarms),
    selfTest: number('7.3') === NEVER_TESTED ? null : toWord(enumWord(values[`${RFC1628}.7.3.0`], SELF_TEST)),
    chargePercent: percent(number('2.4')),
    runtimeSeconds: minutes === null ? null : minutes * 60,
    loadPercent: loads.length === 0 ? null : Math.max(...loads),
    temperatures: degrees === null ? [] : [{ name: '', value: degrees }],
    inputVolts: inputOf(values),
    hasLostUps: alarms.known.has(COMMUNICATIONS_LOST),
  };
}

function outputOf(values: SnmpValues): Word | null {
  const word = enumWord(values[`${RFC1628}.4.1.0`], OUTPUT);
  const since = snmpNumber(values, `${RFC1628}.2.2.0`);
  if (word === null) return null;
  const isOnBattery = word === 'on-battery' && since !== null && since > 0;
  return { word, details: isOnBattery ? [remark('seconds-on-battery', { seconds: since })] : [] };
}

/** The alarm "battery bad" stands for a battery that must be replaced; the status knows nothing of it. */
function batteryOf(values: SnmpValues, alarms: Alarms): Word | null {
  const word = enumWord(values[`${RFC1628}.2.1.0`], BATTERY);
  const isBad = alarms.known.has(BATTERY_BAD);
  if (isBad && (word === null || word === 'ok' || word === 'unknown')) return toWord('replace');
  return word === null ? null : { word, details: isBad ? [remark('battery-replace')] : [] };
}

function inputOf(values: SnmpValues): readonly Named[] {
  return byPhase(
    snmpTable(values, RFC1628_INPUT, { volts: 3 }).map(({ index, cells }) => ({
      index,
      value: mainsVolts(cellNumber(cells.volts)),
    })),
  );
}

function toWord(word: string | null): Word | null {
  return word === null ? null : { word, details: [] };
}
