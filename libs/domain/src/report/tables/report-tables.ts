import { statusText } from '../../wording/statuses';
import type { Language } from '../../wording/language';
import type { ReportBody } from '../report-body';
import { availabilityTables } from './availability-tables';
import { backupTables } from './backup-tables';
import { hoursTables } from './hours-tables';
import { tableWriter, MISSING, type ReportTable, type TableWriter } from './report-table';
import { incidentTable, workTables } from './work-tables';

/** Every table of a report in its order; a section that was not agreed or not measured says so once. */
export function reportTables(body: ReportBody, language: Language): ReportTable[] {
  const writer = tableWriter(body, language);
  const tables = [
    ...backupTables(writer),
    ...availabilityTables(writer),
    incidentTable(writer),
    ...workTables(writer),
    updateTable(writer),
    maintenanceTable(writer),
    deviceTable(writer),
    ...hoursTables(writer),
    soldTable(writer),
  ];
  return tables
    .filter(({ rows, heading }, index) => rows !== null || tables[index - 1]?.heading !== heading)
    .map((table) => (table.rows === null ? { ...table, caption: null } : table));
}

function updateTable({ body, words, day, table }: TableWriter): ReportTable {
  return table(
    'updates',
    'updates',
    [],
    body.details.updates.map(({ asset, from, target, seenAt, dueAt, doneAt }) => [
      asset,
      from ?? MISSING,
      target ?? MISSING,
      day(seenAt),
      day(dueAt),
      day(doneAt, words.open),
    ]),
  );
}

function maintenanceTable({ body, words, moment, table }: TableWriter): ReportTable {
  return table(
    'maintenance',
    'maintenance',
    [],
    body.details.maintenance.map(({ of, from, to, cancelledAt }) => [
      of ?? words.all,
      moment(from),
      moment(to),
      cancelledAt === null ? '' : words.cancelled,
    ]),
  );
}

function deviceTable({ body, language, day, table }: TableWriter): ReportTable {
  return table(
    'devices',
    'devices',
    [],
    body.details.devices.map(({ asset, status, unwell, fullAt }) => [
      asset,
      statusText(status, language),
      unwell
        .map(({ instance, ...why }) => [instance, why[language]].filter((part) => part !== '').join(': '))
        .join('; '),
      day(fullAt),
    ]),
  );
}

function soldTable({ body, language, words, table }: TableWriter): ReportTable {
  return table(
    'sold',
    'sold',
    [1, 2],
    body.details.sold.map(({ nameNl, nameEn, quantity, watched, monitored }) => [
      language === 'nl' ? nameNl : nameEn,
      quantity,
      watched,
      monitored && watched > 0 ? words.monitored.yes : words.monitored.no,
    ]),
  );
}
