import type { ArchiveMonth } from '@nachtwacht/contracts';
import type { z } from 'zod';

export type Month = z.infer<typeof ArchiveMonth>;
export interface Attested {
  readonly jobName: string;
  readonly month: Month;
}
