import { cellNumber, cellText, snmpTable, type SnmpValue, type SnmpValues } from '@nachtwacht/collector-kit';
import { TABLE } from '../oids';

export interface Enclosure {
  /** 0 is the NAS itself. */
  readonly id: number;
  readonly model: string | null;
  readonly serial: string | null;
  readonly temperature: SnmpValue | undefined;
}

export function readEnclosures(values: SnmpValues): readonly Enclosure[] {
  const columns = { id: 2, model: 3, serial: 4, temperature: 7 } as const;
  return snmpTable(values, TABLE.enclosures, columns).map(({ index, cells }) => ({
    id: cellNumber(cells.id) ?? Number(index) - 1,
    model: cellText(cells.model),
    serial: cellText(cells.serial),
    temperature: cells.temperature,
  }));
}

/** " (UX-1200U 1)" for a part of an expansion unit, nothing for one of the NAS itself. */
export function besideEnclosure(values: SnmpValues, cell: SnmpValue | undefined): string {
  const id = cellNumber(cell) ?? 0;
  if (id === 0) return '';
  const model = readEnclosures(values).find((enclosure) => enclosure.id === id)?.model ?? 'JBOD';
  return ` (${model} ${String(id)})`;
}
