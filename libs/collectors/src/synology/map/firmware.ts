import { observePart, snmpNumber, snmpText, type SnmpValues } from '@nachtwacht/collector-kit';
import { remark, type Observation, type Remark, type UpdateReading } from '@nachtwacht/domain';
import { OID } from '../oids';

/** upgradeAvailable: what a NAS heard when it asked its maker, and that it could not ask. */
const UPGRADE: Readonly<Record<number, readonly [state: UpdateReading['state'], detail: Remark | null]>> = {
  1: ['pending', null],
  2: ['up-to-date', null],
  3: ['check-failed', remark('update-check-running')],
  4: ['check-failed', remark('update-check-no-answer')],
  5: ['check-failed', remark('said-as', { word: 'Others' })],
};

export function firmwareObservation(values: SnmpValues): Observation {
  const told = snmpNumber(values, OID.upgrade);
  const [state, detail] =
    told === null
      ? (['not-told', null] as const)
      : (UPGRADE[told] ?? (['check-failed', remark('said-as', { word: String(told) })] as const));
  const model = snmpText(values, OID.model);
  return observePart({
    aspect: 'firmware',
    reading: {
      kind: 'update',
      state,
      installed: snmpText(values, OID.version),
      available: null,
      security: null,
      checkedAt: null,
      knownBy: state === 'not-told' ? 'nobody' : 'device',
      product: { vendor: 'synology', train: 'DSM', ...(model !== null && { model }) },
    },
    detail,
  });
}
