import { cellNumber, cellText, observePart, snmpTable, type SnmpValues } from '@nachtwacht/collector-kit';
import type { Observation } from '@nachtwacht/domain';
import { BRANCHES, branchTables, TABLE, TEXT_TABLE } from '../oids';
import { besideEnclosure } from './enclosures';
import { celsiusOf } from './measures';
import { slotWord, smartWord, worstOf } from './words';

/** The drives by the newest way that tells any; null where none does: a NAS has drives, so that its tables may not be read. */
export function driveObservations(values: SnmpValues): readonly Observation[] | null {
  const ways = [...BRANCHES.map((branch) => byBranch(values, branch)), byTable(values), byTexts(values)];
  return ways.find((way) => way.length > 0) ?? null;
}

function byBranch(values: SnmpValues, branch: string): readonly Observation[] {
  const columns = { id: 2, maker: 3, model: 4, serial: 5, smart: 7, temperature: 8 } as const;
  return snmpTable(values, branchTables(branch).disks, columns).flatMap(({ index, cells }) => {
    const maker = cellText(cells.maker);
    const model = cellText(cells.model);
    return drive({
      name: `Disk ${cellText(cells.id) ?? String(cellNumber(cells.id) ?? index)}`,
      told: [smartWord(cells.smart)],
      celsius: celsiusOf(cells.temperature),
      details: [[maker, model].filter((part) => part !== null).join(' '), cellText(cells.serial)],
    });
  });
}

function byTable(values: SnmpValues): readonly Observation[] {
  const columns = { id: 2, enclosure: 3, summary: 4, smart: 5, temperature: 6, model: 8 } as const;
  return snmpTable(values, TABLE.disks, columns).flatMap(({ index, cells }) =>
    drive({
      name: `Disk ${String(cellNumber(cells.id) ?? index)}${besideEnclosure(values, cells.enclosure)}`,
      told: [smartWord(cells.summary), smartWord(cells.smart)],
      celsius: celsiusOf(cells.temperature),
      details: [cellText(cells.model)],
    }),
  );
}

function byTexts(values: SnmpValues): readonly Observation[] {
  const columns = { name: 2, temperature: 3, slot: 4, model: 5, smart: 7 } as const;
  return snmpTable(values, TEXT_TABLE.disks, columns).flatMap(({ index, cells }) =>
    drive({
      name: cellText(cells.name) ?? `HDD${index}`,
      told: [slotWord(cells.slot), smartWord(cells.smart)],
      celsius: celsiusOf(cells.temperature),
      details: [cellText(cells.model)],
    }),
  );
}

interface Drive {
  readonly name: string;
  readonly told: readonly (string | null)[];
  readonly celsius: number | null;
  readonly details: readonly (string | null)[];
}

/** An empty slot is no drive. */
function drive({ name, told, celsius, details }: Drive): readonly Observation[] {
  const isEmpty =
    told[0] === 'absent' ||
    (told.every((word) => word === null || word === 'absent') &&
      details.every((part) => part === null || part === '' || part === '--'));
  if (isEmpty) return [];
  return [
    observePart({
      aspect: 'drive',
      instance: name,
      reading: { kind: 'state', value: worstOf(...told) },
      metrics: { celsius },
      detail: details,
    }),
  ];
}
