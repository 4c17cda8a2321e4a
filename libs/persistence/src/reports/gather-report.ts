import type { ReportDetails } from '@nachtwacht/domain';
import type { Sql } from '../database/database';
import { gatherBackups, gatherRestoreTests } from './gather-backups';
import { gatherDevices, gatherIncidents, gatherMaintenance, gatherUpdates } from './gather-seen';
import { gatherChains, gatherSold } from './gather-sold';
import type { GatheredPeriod } from './gathered-period';

/** What is only to be read; the rest is reckoned elsewhere. */
export type GatheredDetails = Omit<ReportDetails, 'availability' | 'hours' | 'work'>;

/** Everything of one customer that its report is made of; in an order of its own, so that the same data gives the same. */
export async function gatherReport(sql: Sql, period: GatheredPeriod): Promise<GatheredDetails> {
  return {
    backups: await gatherBackups(sql, period),
    restoreTests: await gatherRestoreTests(sql, period),
    incidents: await gatherIncidents(sql, period),
    updates: await gatherUpdates(sql, period),
    maintenance: await gatherMaintenance(sql, period),
    devices: await gatherDevices(sql, period),
    sold: await gatherSold(sql, period),
    chains: await gatherChains(sql, period),
  };
}
