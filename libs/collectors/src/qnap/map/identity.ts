import { observePart, snmpNumber, snmpText, type SnmpValues } from '@nachtwacht/collector-kit';
import { remark, type Observation, type UpdateReading } from '@nachtwacht/domain';
import { BRANCHES, CHASSIS, QNAP, QTS, systemOids, TEXT } from '../oids';
import { readEnclosures } from './enclosures';

export interface Identity {
  readonly name: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly version: string | null;
  /** null where the NAS does not say which of the two it runs. */
  readonly train: 'QTS' | 'QuTS hero' | null;
}

export function isQnap(values: SnmpValues): boolean {
  return (
    Object.keys(values).some((oid) => oid.startsWith(`${QNAP}.`) || oid.startsWith(`${QTS}.`)) ||
    (snmpText(values, '1.3.6.1.2.1.1.2.0') ?? '').startsWith(QNAP)
  );
}

export function readIdentity(values: SnmpValues): Identity {
  const first = (oids: readonly string[]) =>
    oids.map((oid) => snmpText(values, oid)).find((text) => text !== null) ?? null;
  const of = (key: 'name' | 'model' | 'serial' | 'version') =>
    BRANCHES.map((branch) => systemOids(branch)[key]);
  const own = readEnclosures(values).find(({ id }) => id === 0);
  const [qts, hero] = of('version').map((oid) => snmpText(values, oid));
  return {
    name: first([...of('name'), TEXT.name]),
    model: first([...of('model'), TEXT.model]) ?? own?.model ?? first([CHASSIS.model]),
    serial: first(of('serial')) ?? own?.serial ?? first([CHASSIS.serial]),
    version: versionIn(first([...of('version'), CHASSIS.software, CHASSIS.firmware])),
    train:
      hero !== null && hero !== undefined ? 'QuTS hero' : qts !== null && qts !== undefined ? 'QTS' : null,
  };
}

/** Older firmware tells its version with a stray quote or backslash before it. */
function versionIn(text: string | null): string | null {
  return /h?\d+\.\d+[\w.-]*/.exec(text ?? '')?.[0] ?? null;
}

/** Whether an update waits is told by the newest MIB alone, as 0 or 1; a version in its place is the one that waits. */
export function firmwareObservation(values: SnmpValues, { version, model, train }: Identity): Observation {
  const oids = BRANCHES.map((branch) => systemOids(branch).upgrade);
  const oid = oids.find((one) => values[one] !== undefined);
  const told = oid === undefined ? null : snmpNumber(values, oid);
  const text = oid === undefined ? null : snmpText(values, oid);
  const waiting = told === null ? versionIn(text) : null;
  const state = stateOf(told, waiting, text);
  return observePart({
    aspect: 'firmware',
    reading: {
      kind: 'update',
      state,
      installed: version,
      available: waiting,
      security: null,
      checkedAt: null,
      knownBy: state === 'not-told' ? 'nobody' : 'device',
      product: { vendor: 'qnap', ...(train !== null && { train }), ...(model !== null && { model }) },
    },
    detail: state === 'check-failed' ? remark('said-as', { word: text ?? String(told) }) : null,
  });
}

function stateOf(told: number | null, waiting: string | null, text: string | null): UpdateReading['state'] {
  if (told === 0) return 'up-to-date';
  if (told === 1 || waiting !== null) return 'pending';
  return told === null && text === null ? 'not-told' : 'check-failed';
}
