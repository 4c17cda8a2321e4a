import type { ReportSummary } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

type Person = { readonly id: string; readonly name: string };
/** Throws where a report is not to be moved so. */
type May = (report: ReportSummary) => void;

/** Port: reports as people see, check and publish them. Each move is made under lock, for the version that was seen. */
export abstract class ReportStore {
  abstract list(
    scope: Scope,
    which: { readonly customerId?: string | undefined; readonly month?: string | undefined },
  ): Promise<ReportSummary[]>;
  abstract one(
    scope: Scope,
    id: string,
  ): Promise<{ readonly row: ReportSummary; readonly body: string | null }>;
  /** Does the portal show reports to whoever is in the scope? */
  abstract isShown(scope: Scope): Promise<boolean>;
  /** The body of the month before, a published one first. */
  abstract before(scope: Scope, of: Pick<ReportSummary, 'customerId' | 'month'>): Promise<string | null>;
  abstract check(scope: Scope, id: string, version: number, by: Person, may: May): Promise<ReportSummary>;
  abstract redraft(scope: Scope, id: string, version: number, by: Person, may: May): Promise<ReportSummary>;
  abstract publish(scope: Scope, id: string, version: number, by: Person, may: May): Promise<ReportSummary>;
  abstract correct(scope: Scope, id: string, by: Person, note: string): Promise<ReportSummary>;
  abstract receipt(
    scope: Scope,
    id: string,
    kind: 'mailed' | 'read' | 'downloaded',
    person: Person,
  ): Promise<void>;
}
