import {
  cellNumber,
  cellText,
  enumWord,
  snmpNumber,
  snmpTable,
  snmpText,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { APC, APC_PROBES, APC_SENSORS, SYS_DESCR } from '../oids';
import { celsius, load, notNegative, percent, tenths } from './numbers';
import { NOTHING, tellsAnything, type Named, type Told, type Word } from './told';

const OUTPUT: Readonly<Record<number, string>> = {
  1: 'unknown',
  2: 'on-line',
  3: 'on-battery',
  4: 'boosting',
  5: 'off',
  6: 'bypass',
  7: 'off',
  8: 'off',
  9: 'bypass',
  10: 'failed',
  11: 'off',
  12: 'trimming',
  13: 'eco',
  14: 'on-line',
  15: 'self-test',
  16: 'bypass',
  17: 'bypass',
  18: 'eco',
  20: 'eco',
  28: 'self-test',
};
const BATTERY: Readonly<Record<number, string>> = {
  1: 'unknown',
  2: 'ok',
  3: 'low',
  4: 'failed',
  5: 'missing',
};
const SELF_TEST: Readonly<Record<number, string>> = {
  1: 'passed',
  2: 'failed',
  3: 'aborted',
  4: 'in-progress',
};
const NEEDS_REPLACING = 2;
const NO_COMMUNICATION = 2;

/** PowerNet-MIB, as APC's cards and PowerChute tell it. Where a value comes whole and in tenths, the tenths count. */
export function readApc(values: SnmpValues): Told {
  const number = (node: string) => snmpNumber(values, `${APC}.${node}.0`);
  const text = (node: string) => snmpText(values, `${APC}.${node}.0`);
  const told = {
    ...NOTHING,
    model: text('1.1.1'),
    serial: serialOf(text('1.2.3')),
    version: text('1.2.1'),
    output: outputOf(values),
    battery: batteryOf(values),
    health: healthOf(text('11.1.1')),
    selfTest: selfTestOf(values),
    chargePercent: percent(tenths(number('2.3.1'))) ?? percent(number('2.2.1')),
    runtimeSeconds: seconds(number('2.2.3')),
    loadPercent: load(tenths(number('4.3.3'))) ?? load(number('4.2.3')),
    temperatures: temperaturesOf(values),
    inputVolts: single(notNegative(tenths(number('3.3.1'))) ?? notNegative(number('3.2.1'))),
    hasLostUps: number('8.1') === NO_COMMUNICATION,
  };
  return tellsAnything(told)
    ? { ...told, vendor: 'APC', card: cardOf(snmpText(values, SYS_DESCR)) }
    : NOTHING;
}

function outputOf(values: SnmpValues): Word | null {
  const word = enumWord(values[`${APC}.4.1.1.0`], OUTPUT);
  const since = seconds(snmpNumber(values, `${APC}.2.1.2.0`));
  if (word === null) return null;
  return {
    word,
    details:
      word === 'on-battery' && since !== null ? [remark('seconds-on-battery', { seconds: since })] : [],
  };
}

/** The indicator says what the status does not: a battery that must be replaced may still be charged and "normal". */
function batteryOf(values: SnmpValues): Word | null {
  const status = enumWord(values[`${APC}.2.1.1.0`], BATTERY);
  const indicator = snmpNumber(values, `${APC}.2.2.4.0`);
  const isWornOut = indicator === NEEDS_REPLACING || (snmpNumber(values, `${APC}.2.2.6.0`) ?? 0) > 0;
  const replaced = dateText(snmpText(values, `${APC}.2.1.3.0`));
  const due = dateText(snmpText(values, `${APC}.2.2.21.0`));
  const details = [
    isWornOut && status !== null && status !== 'ok' ? remark('battery-replace') : '',
    replaced === null ? '' : remark('battery-replaced', { date: replaced }),
    due === null ? '' : remark('battery-replace-by', { date: due }),
  ].filter((part) => part !== '');
  if (isWornOut && (status === null || status === 'ok' || status === 'unknown'))
    return { word: 'replace', details };
  if (status !== null) return { word: status, details };
  return indicator === 1 ? { word: 'ok', details } : null;
}

/** A text of 64 times 0 or 1, counted from 1. */
function healthOf(flags: string | null): Word | null {
  if (flags === null || !/^[01]{16,}$/.test(flags)) return null;
  const isSet = (flag: number) => flags[flag - 1] === '1';
  const OVERLOAD = 9;
  return isSet(OVERLOAD)
    ? { word: 'warning', details: [remark('alarm-overload')] }
    : { word: 'ok', details: [] };
}

function selfTestOf(values: SnmpValues): Word | null {
  const word = enumWord(values[`${APC}.7.2.3.0`], SELF_TEST);
  const date = dateText(snmpText(values, `${APC}.7.2.4.0`));
  return word === null ? null : { word, details: date === null ? [] : [date] };
}

/** The battery's own, and the sensors on the card: the newer table where there is one, both list the same. */
function temperaturesOf(values: SnmpValues): readonly Named[] {
  const battery =
    celsius(tenths(snmpNumber(values, `${APC}.2.3.2.0`))) ?? celsius(snmpNumber(values, `${APC}.2.2.2.0`));
  const sensors = snmpTable(values, APC_SENSORS, { name: 3, celsius: 6 }).map(({ cells, index }) => ({
    name: cellText(cells.name) ?? index,
    value: celsius(cellNumber(cells.celsius)),
  }));
  const CONNECTED = 2;
  const FAHRENHEIT = 2;
  const probes = snmpTable(values, APC_PROBES, { name: 2, status: 3, degrees: 4, unit: 5 })
    .filter(({ cells }) => cellNumber(cells.status) === CONNECTED)
    .map(({ cells, index }) => {
      const degrees = cellNumber(cells.degrees);
      const isFahrenheit = cellNumber(cells.unit) === FAHRENHEIT;
      const value = degrees !== null && isFahrenheit ? Math.round(((degrees - 32) / 1.8) * 10) / 10 : degrees;
      return { name: cellText(cells.name) ?? index, value: celsius(value) };
    });
  const beside = (sensors.length > 0 ? sensors : probes).filter((one): one is Named => one.value !== null);
  return [...single(battery), ...beside];
}

/** "APC Web/SNMP Management Card (… PF:v7.0.8 … AF1:v7.0.8 … MN:AP9631 …)" */
function cardOf(description: string | null): Told['card'] {
  const version = /\bAF1:v?([\w.]{1,40})/.exec(description ?? '')?.[1];
  const model = /\bMN:([\w-]{1,40})/.exec(description ?? '')?.[1];
  return version === undefined ? null : { model: model ?? null, version };
}

/** Cards for older models fill an unknown number with F. */
function serialOf(serial: string | null): string | null {
  return serial === null || /^(?:F+|0+)$/.test(serial) ? null : serial;
}

/** Dates come in several orders of day, month and year: shown as they were told, and never computed with. */
function dateText(text: string | null): string | null {
  return text !== null && /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/.test(text) ? text : null;
}

function seconds(ticks: number | null): number | null {
  const positive = notNegative(ticks);
  return positive === null ? null : Math.floor(positive / 100);
}

function single(value: number | null): readonly Named[] {
  return value === null ? [] : [{ name: '', value }];
}
