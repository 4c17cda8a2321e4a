import type { ChannelKindInfo } from '@nachtwacht/contracts';

/** Entries of a form as their schema took them, or what is wrong with each: by path, such as `settings.url`. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fields: Readonly<Record<string, string>> };

/** Port: the ways to tell people. Every call but `list` is about a kind that `find` knows. */
export abstract class ChannelCatalogue {
  abstract list(): readonly ChannelKindInfo[];
  abstract find(id: string): ChannelKindInfo | undefined;
  abstract checkSettings(id: string, settings: unknown): Checked<Readonly<Record<string, unknown>>>;
  abstract checkCredentials(id: string, credentials: unknown): Checked<Readonly<Record<string, string>>>;
  /** False where an empty form will do, or there is none. */
  abstract needsCredentials(id: string): boolean;
  /** True when what is dialled is another thing now: then the credentials may not go there. */
  abstract targetChanged(
    id: string,
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
  ): boolean;
  /** The settings that say what is dialled: what credentials are sealed for. */
  abstract targetOf(
    id: string,
    settings: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>>;
}
