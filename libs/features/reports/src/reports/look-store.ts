import type { ReportLook } from '@nachtwacht/contracts';

/** Port: how reports look. */
export abstract class LookStore {
  /** null: nobody said. */
  abstract read(): Promise<ReportLook | null>;
  abstract keep(look: ReportLook): Promise<void>;
}

export const USUAL_LOOK: ReportLook = { provider: 'Nachtwacht', colour: '#1f4e79', logo: null };
