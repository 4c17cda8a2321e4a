import { cellName, enumWord, observePart, snmpTable, type SnmpValues } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { PROGRAMS, WINDOWS_SERVICES } from '../oids';

const OPERATING = { 1: 'running', 2: 'starting', 3: 'stopping', 4: 'paused' } as const;

/**
 * Whether what must run does. Agents list what is at work: what is not in a list that was read whole is stopped.
 * @param isWhole false where the list was cut: what is not in it may still be there
 */
export function serviceObservations(
  values: SnmpValues,
  wanted: readonly string[],
  isWhole: boolean,
): readonly Observation[] {
  const services = snmpTable(values, WINDOWS_SERVICES, { name: 1, state: 3 }).map(({ cells }) => ({
    name: cellName(cells.name) ?? '',
    state: enumWord(cells.state, OPERATING) ?? 'not-told',
  }));
  const programs = snmpTable(values, PROGRAMS, { name: 2 }).map(({ cells }) => ({
    name: cellName(cells.name) ?? '',
    state: 'running',
  }));
  const told = [...services, ...programs];
  const otherwise = told.length === 0 || !isWhole ? 'not-read' : 'stopped';
  return wanted.map((name) => {
    const found = told.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
    return observePart({
      aspect: 'service',
      instance: name,
      reading: { kind: 'state', value: found?.state ?? otherwise },
    });
  });
}
