import type { AgreementVersionView } from '@nachtwacht/contracts';

/** What is drawn up. `id` null: a new version. `signed`: its number; it is looked at only. */
export type VersionDraft = Pick<AgreementVersionView, 'revision' | 'from' | 'note' | 'terms'> & {
  readonly id: string | null;
  readonly signed?: number;
};
