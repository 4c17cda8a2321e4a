import {
  HOST_KEY,
  observePart,
  pollFault,
  readReply,
  snmpText,
  SnmpAnswers,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type Observation, type SeenAsset, type Unit } from '@nachtwacht/domain';
import { SYS_NAME } from '../oids';
import type { UpsSettings } from '../schema';
import { readApc } from './apc';
import { readEaton } from './eaton';
import { readRfc1628 } from './rfc1628';
import { firstTold, tellsAnything, type Told, type Word } from './told';

/** Turns what a UPS told, in whichever ways it speaks, into readings. */
export function mapUps(input: MapInput<SnmpAnswers, UpsSettings>): Mapped {
  const { values, cut = [] } = readReply(SnmpAnswers, input.answers, remark('the-answers'));
  const told = firstTold([readApc(values), readEaton(values), readRfc1628(values)]);
  if (!tellsAnything(told)) throw pollFault('bad-reply', remark('snmp-no-ups'));
  const name = snmpText(values, SYS_NAME);
  return {
    report: {
      assets: [assetOf(told, name, input.settings.host)],
      observations: [
        observePart({ aspect: 'reach', reading: { kind: 'reach', fault: null } }),
        ...(told.hasLostUps ? silent() : statesOf(told)),
        ...firmwareOf(told),
      ],
      complete: !told.hasLostUps && cut.length === 0,
    },
  };
}

function assetOf(told: Told, name: string | null, host: string): SeenAsset {
  const { vendor, model, serial, version } = told;
  return {
    key: HOST_KEY,
    kind: 'ups',
    name: name ?? model ?? host,
    facts: {
      address: host,
      ...(vendor !== null && { vendor }),
      ...(model !== null && { model }),
      ...(serial !== null && { serial }),
      ...(version !== null && { version }),
    },
  };
}

/** The card answers and its UPS does not: the values it still shows are of before. */
function silent(): readonly Observation[] {
  const details = [remark('ups-lost')];
  return [
    state('ups-output', { word: 'unknown', details }),
    state('ups-battery', { word: 'unknown', details }),
  ];
}

/** Output and battery are what a UPS is for: where they are not told, somebody must see that. */
function statesOf(told: Told): readonly Observation[] {
  return [
    state('ups-output', told.output ?? NOT_TOLD),
    state('ups-battery', told.battery ?? NOT_TOLD),
    ...(told.health === null ? [] : [state('health', told.health)]),
    ...(told.selfTest === null ? [] : [state('ups-self-test', told.selfTest)]),
    ...level('ups-charge', 'percent', 'charge_percent', told.chargePercent),
    ...level('ups-runtime', 'seconds', 'runtime_seconds', told.runtimeSeconds),
    ...level('ups-load', 'percent', 'load_percent', told.loadPercent),
    ...told.temperatures.flatMap(({ name, value }) =>
      level('temperature', 'celsius', 'celsius', value, name),
    ),
    ...told.inputVolts.flatMap(({ name, value }) => level('ups-input', 'volts', 'volts', value, name)),
  ];
}

const NOT_TOLD: Word = { word: 'not-told', details: [] };

function state(aspect: string, { word, details }: Word): Observation {
  return observePart({ aspect, reading: { kind: 'state', value: word }, detail: details });
}

function level(
  aspect: string,
  unit: Unit,
  metric: string,
  value: number | null,
  instance = '',
): readonly Observation[] {
  if (value === null) return [];
  return [
    observePart({ aspect, instance, reading: { kind: 'level', value, unit }, metrics: { [metric]: value } }),
  ];
}

/** The card's where there is one: it has the web page. No UPS tells what its newest version is. */
function firmwareOf({ card, version, model, vendor }: Told): readonly Observation[] {
  const installed = card?.version ?? version;
  if (installed === null) return [];
  const productModel = card === null ? model : card.model;
  return [
    observePart({
      aspect: 'firmware',
      reading: {
        kind: 'update',
        state: 'not-told',
        installed,
        available: null,
        security: null,
        checkedAt: null,
        knownBy: 'nobody',
        product: {
          vendor: (vendor ?? 'ups').toLowerCase(),
          ...(productModel !== null && { model: productModel }),
        },
      },
      detail: card === null ? null : version,
    }),
  ];
}
