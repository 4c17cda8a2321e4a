import { observePart, snmpNumber, snmpText, type SnmpValues } from '@nachtwacht/collector-kit';
import type { Observation, SeenAsset, Unit } from '@nachtwacht/domain';
import { OID } from '../oids';

const UPS_KEY = 'ups';

/** Words of Network UPS Tools, which DSM runs; the first that is said counts. */
const OUTPUT: readonly (readonly [string, string])[] = [
  ['OFF', 'off'],
  ['BYPASS', 'bypass'],
  ['OB', 'on-battery'],
  ['CAL', 'self-test'],
  ['TRIM', 'trimming'],
  ['BOOST', 'boosting'],
  ['OL', 'on-line'],
];

/** The UPS at the USB port of a NAS as an asset of its own; null where the NAS has none. */
export function readUps(
  values: SnmpValues,
): { readonly asset: SeenAsset; readonly observations: readonly Observation[] } | null {
  const status = snmpText(values, OID.upsStatus);
  if (status === null) return null;
  const said = status.toUpperCase().split(/\s+/);
  const output = OUTPUT.find(([word]) => said.includes(word))?.[1] ?? status;
  const state = (aspect: string, value: string) =>
    observePart({ asset: UPS_KEY, aspect, reading: { kind: 'state', value }, detail: status });
  return {
    asset: assetOf(values),
    observations: [
      state('ups-output', output),
      state('ups-battery', batteryOf(said, output === status)),
      ...level('ups-charge', 'percent', 'charge_percent', tenth(values, OID.upsCharge), 100),
      ...level('ups-runtime', 'seconds', 'runtime_seconds', tenth(values, OID.upsRuntime), 1e7),
      ...level('ups-load', 'percent', 'load_percent', tenth(values, OID.upsLoad), 1000),
    ],
  };
}

/** The words say when a battery is bad; silence means good only beside a word that is known. */
function batteryOf(said: readonly string[], isStrange: boolean): string {
  if (said.includes('RB')) return 'replace';
  if (said.includes('LB')) return 'low';
  return isStrange ? 'not-told' : 'ok';
}

function assetOf(values: SnmpValues): SeenAsset {
  const vendor = snmpText(values, OID.upsMaker);
  const model = snmpText(values, OID.upsModel);
  const serial = snmpText(values, OID.upsSerial);
  return {
    key: UPS_KEY,
    kind: 'ups',
    name: model ?? 'UPS',
    facts: {
      ...(vendor !== null && { vendor }),
      ...(model !== null && { model }),
      ...(serial !== null && { serial }),
    },
  };
}

function level(
  aspect: string,
  unit: Unit,
  metric: string,
  value: number | null,
  highest: number,
): readonly Observation[] {
  if (value === null || value < 0 || value > highest) return [];
  return [
    observePart({
      asset: UPS_KEY,
      aspect,
      reading: { kind: 'level', value, unit },
      metrics: { [metric]: value },
    }),
  ];
}

/** DSM tells these as floats. */
function tenth(values: SnmpValues, oid: string): number | null {
  const value = snmpNumber(values, oid);
  return value === null ? null : Math.round(value * 10) / 10;
}
