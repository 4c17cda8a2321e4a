import {
  cellNumber,
  cellText,
  enumWord,
  observePart,
  snmpTable,
  type SnmpValues,
} from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import { DISK_TABLE } from '../oids';

const COLUMNS = { id: 2, model: 3, status: 5, temperature: 6, badSectors: 9, life: 11, health: 13 } as const;

/** A drive without a part in any volume is in order, too: a spare, or one that was just put in. */
const STATUS: Readonly<Record<number, string>> = { 1: 'ok', 2: 'ok', 3: 'ok', 4: 'degraded', 5: 'failed' };
const UNUSED: readonly (number | null)[] = [2, 3];
/** Told since DSM 7. */
const HEALTH: Readonly<Record<number, string>> = {
  1: 'ok',
  2: 'warning',
  3: 'critical',
  4: 'predicted-failure',
};
const WORST_FIRST: readonly string[] = ['failed', 'critical', 'degraded', 'predicted-failure', 'warning'];

/** The drives, and what is left of them. Null where none is told: a NAS has drives, so that its table may not be read. */
export function driveObservations(values: SnmpValues): readonly Observation[] | null {
  const rows = snmpTable(values, DISK_TABLE, COLUMNS);
  if (rows.length === 0) return null;
  return rows.flatMap(({ index, cells }) => {
    const instance = cellText(cells.id) ?? index;
    const badSectors = cellNumber(cells.badSectors);
    const life = cellNumber(cells.life);
    return [
      observePart({
        aspect: 'drive',
        instance,
        reading: {
          kind: 'state',
          value: worst(enumWord(cells.status, STATUS), enumWord(cells.health, HEALTH)),
        },
        metrics: { celsius: positive(cellNumber(cells.temperature)) },
        detail: [
          cellText(cells.model),
          UNUSED.includes(cellNumber(cells.status)) ? remark('drive-unused') : null,
          badSectors !== null && badSectors > 0 ? remark('bad-sectors', { count: badSectors }) : null,
        ],
      }),
      ...(badSectors === null || badSectors < 0 ? [] : [badSectorsObservation(instance, badSectors)]),
      ...(life === null || life < 0 || life > 100 ? [] : [lifeObservation(instance, life)]),
    ];
  });
}

function badSectorsObservation(instance: string, count: number): Observation {
  return observePart({
    aspect: 'drive-bad-sectors',
    instance,
    reading: { kind: 'level', value: count, unit: 'count' },
    metrics: { bad_sectors: count },
  });
}

/** -1 stands for a drive that does not wear out by writing. */
function lifeObservation(instance: string, left: number): Observation {
  return observePart({
    aspect: 'drive-life',
    instance,
    reading: { kind: 'level', value: left, unit: 'percent' },
    metrics: { left_percent: left },
  });
}

/** The status says how a drive takes part, its health how long it will: what is wrong in either counts, then what nobody knows. */
function worst(...told: readonly (string | null)[]): string {
  const words = told.filter((word) => word !== null);
  return (
    WORST_FIRST.find((word) => words.includes(word)) ??
    words.find((word) => word !== 'ok') ??
    words[0] ??
    'not-told'
  );
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null;
}
