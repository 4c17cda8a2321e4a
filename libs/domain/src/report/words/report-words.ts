import type { LotSource, TimeBand } from '../../agreement/terms';
import type { ExclusionType } from '../../availability/exclusion';
import type { MaintenanceOutcome } from '../../availability/maintenance';
import type { ClockOutcome } from '../../work/clock';
import type { ReportVerdict } from '../availability-lines';
import type { ReportLight, ReportQuestion } from '../report-body';

/** The sections of a report, in their order. */
export type ReportHeading =
  | 'backups'
  | 'restore'
  | 'availability'
  | 'incidents'
  | 'work'
  | 'updates'
  | 'maintenance'
  | 'devices'
  | 'hours'
  | 'sold';

/** Its tables, by the names of their files; each belongs to a section. */
export type ReportTableName =
  | 'backups'
  | 'restore'
  | 'availability'
  | 'outages'
  | 'planned'
  | 'exclusions'
  | 'incidents'
  | 'clocks'
  | 'work'
  | 'updates'
  | 'maintenance'
  | 'devices'
  | 'hours'
  | 'lots'
  | 'entries'
  | 'sold';

type Named<K extends string> = Readonly<Record<K, string>>;

export interface ReportWords {
  readonly title: string;
  readonly fileName: string;
  readonly questions: Named<ReportQuestion>;
  readonly lights: Named<ReportLight>;
  readonly verdicts: Named<ReportVerdict>;
  readonly none: string;
  readonly notMeasured: string;
  readonly page: (page: number, pages: number) => string;
  readonly cover: Named<'period' | 'agreement' | 'zone' | 'asOf' | 'revision' | 'correction' | 'hash'>;
  readonly noAgreement: string;
  readonly headings: Named<ReportHeading | 'appendix' | 'about'>;
  /** What stands over a table where its section has more than one. */
  readonly captions: Readonly<Partial<Record<ReportTableName, string>>>;
  readonly columns: Readonly<Record<ReportTableName, readonly string[]>>;
  readonly monitored: Named<'yes' | 'no'>;
  readonly open: string;
  readonly outcomes: Named<ClockOutcome>;
  readonly planned: Named<MaintenanceOutcome>;
  readonly excluded: Named<ExclusionType>;
  readonly bands: Named<TimeBand>;
  readonly travel: string;
  readonly taken: string;
  readonly all: string;
  readonly cancelled: string;
  /** What the squares of a chart are. */
  readonly nights: string;
  readonly archives: Readonly<Partial<Record<string, string>>>;
  readonly correction: (month: string) => string;
  readonly lots: Named<LotSource>;
  readonly paid: Named<'billed' | 'owed' | 'included'>;
  readonly hours: Named<
    | 'opening'
    | 'granted'
    | 'consumed'
    | 'settled'
    | 'expired'
    | 'carried'
    | 'closing'
    | 'billed'
    | 'owedAfter'
    | 'included'
    | 'emptyOn'
    | 'closed'
    | 'notClosed'
  >;
  readonly restore: Named<
    'passed' | 'partly' | 'failed' | 'files' | 'usable' | 'not-usable' | 'database' | 'whole-system' | 'other'
  >;
  readonly formulas: readonly string[];
  readonly chains: (name: 'register' | 'audit', seq: number, hash: string) => string;
}
