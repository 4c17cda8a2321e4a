import type { ReportLook } from '@nachtwacht/contracts';
import type { Database } from '../database/database';
import { readInstallation, writeInstallation } from '../identity/installation.repository';

const NAME = 'report-look';

/** How reports look, for the whole installation. */
export class ReportLookRepository {
  constructor(private readonly database: Database) {}

  async read(): Promise<ReportLook | null> {
    const kept = (await readInstallation(this.database, NAME)) as ReportLook | null;
    return kept && { ...kept, logo: (kept as Partial<ReportLook>).logo ?? null };
  }

  keep({ provider, colour, logo }: ReportLook): Promise<void> {
    return writeInstallation(this.database, NAME, { provider, colour, logo });
  }
}
