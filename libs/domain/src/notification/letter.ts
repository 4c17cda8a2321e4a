import type { Language } from '../wording/language';

/** What a change of somebody's own account is told as, so that he can say that it was not him. */
export type AccountChange =
  | 'password-changed'
  | 'second-factor-added'
  | 'second-factor-removed'
  | 'role-changed'
  | 'account-linked'
  | 'account-unlinked';

/**
 * A mail to one person about his own access or duty, without its words. Kept as JSON until it was delivered, and never holds
 * what opens anything: a link is sealed beside it. Names in it come from people: hostile to whatever shows them.
 */
export type Letter =
  | {
      readonly kind: 'invitation';
      /** The name of the one who invites. */
      readonly by: string;
      /** null for the provider's own staff. */
      readonly customer: string | null;
      /** When the link ends; ISO 8601 UTC. */
      readonly until: string;
    }
  | { readonly kind: AccountChange }
  /** To the leads: the check of a day is not empty in time. */
  | {
      readonly kind: 'check-unfinished';
      /** YYYY-MM-DD */
      readonly date: string;
      readonly unsigned: number;
      /** Of them and of the signed ones: without a backup, or nobody knows. */
      readonly red: number;
      /** Who is on duty; null: nobody. */
      readonly person: string | null;
    }
  | PublishedReportLetter;

/** To a person of a customer who chose it: a monthly report can be read. What it says is behind the sign-in alone. */
export interface PublishedReportLetter {
  readonly kind: 'report-published';
  readonly customerId: string;
  readonly customer: string;
  readonly reportId: string;
  /** YYYY-MM */
  readonly month: string;
  readonly revision: number;
  /** Why there is a later version; null for the first. */
  readonly correction: string | null;
  /** Who is told. */
  readonly person: { readonly id: string; readonly name: string };
}

/** A letter that one sender may now send; without the same token it can't say afterwards how that went. */
export interface ClaimedLetter {
  readonly id: string;
  readonly leaseToken: number;
  /** The address of one person. */
  readonly recipient: string;
  readonly language: Language;
  readonly letter: Letter;
  /** When it was written; ISO 8601 UTC. */
  readonly at: string;
  /** The link of the letter, sealed; null where it bears none. */
  readonly sealed: unknown;
}
