import { SYSTEM, type Scope } from '@nachtwacht/domain';
import type { Database } from '../database/database';
import { readHeads, type AuditHead } from './audit-heads';

export interface Publication {
  readonly target: string;
  readonly publishedAt: Date | null;
  readonly error: string | null;
}

/** A head's moment is taken before its transaction ends, which no statement delays for longer. */
const LATE_SECONDS = 300;

/** Who tells the heads to which target, and when that succeeded. One process at a time, by the database's clock. */
export class AuditPublicationRepository {
  constructor(private readonly db: Database) {}

  /**
   * @returns the moment of the claim, which becomes that of the publication; null while it is not due or another
   * process is at it
   */
  async claim(target: string, everySeconds: number, leaseSeconds: number): Promise<Date | null> {
    return this.db.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ now: Date }>(
        `INSERT INTO audit_publication AS p (target, until) VALUES ($1, now() + make_interval(secs => $3))
         ON CONFLICT (target) DO UPDATE SET until = excluded.until
         WHERE (p.until IS NULL OR p.until <= now())
           AND (p.published_at IS NULL OR p.published_at <= now() - make_interval(secs => $2))
         RETURNING now()`,
        [target, everySeconds, leaseSeconds],
      );
      return rows[0]?.now ?? null;
    });
  }

  async succeeded(target: string, at: Date): Promise<void> {
    await this.db.inScope(SYSTEM, (sql) =>
      sql.query(
        'UPDATE audit_publication SET published_at = $2, until = NULL, error = NULL WHERE target = $1',
        [target, at],
      ),
    );
  }

  /** Tried again when the lease is over. */
  async failed(target: string, error: string): Promise<void> {
    await this.db.inScope(SYSTEM, (sql) =>
      sql.query('UPDATE audit_publication SET error = $2 WHERE target = $1', [target, error]),
    );
  }

  /** Heads that moved since they were told to `target`; all of them the first time. */
  async untoldHeads(scope: Scope, target: string): Promise<AuditHead[]> {
    return this.db.inScope(scope, (sql) =>
      readHeads(
        sql,
        `h.at > coalesce((SELECT p.published_at - make_interval(secs => $2) FROM audit_publication p WHERE p.target = $1),
           '-infinity')`,
        [target, LATE_SECONDS],
      ),
    );
  }

  async all(): Promise<Publication[]> {
    return this.db.inScope(SYSTEM, async (sql) => {
      const { rows } = await sql.query<{ target: string; published_at: Date | null; error: string | null }>(
        'SELECT target, published_at, error FROM audit_publication ORDER BY target',
      );
      return rows.map(({ target, published_at, error }) => ({ target, publishedAt: published_at, error }));
    });
  }
}
