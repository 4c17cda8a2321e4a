import type { Scope } from '@nachtwacht/domain';
import type { Database } from '../database/database';

export interface Service {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
  /** false: sold, but nobody watches it, which is said plainly. */
  readonly monitored: boolean;
}

/** What the provider sells: the columns of the board. */
export class ServicesRepository {
  constructor(private readonly db: Database) {}

  async list(scope: Scope): Promise<Service[]> {
    return this.db.modelsInScope(scope, (models) =>
      models.service.findMany({
        where: { onBoard: true },
        select: { code: true, nameNl: true, nameEn: true, monitored: true },
        orderBy: { position: 'asc' },
      }),
    );
  }
}
