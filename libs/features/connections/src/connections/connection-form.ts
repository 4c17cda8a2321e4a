import type { CollectorInfo } from '@nachtwacht/contracts';
import { conflicting, wrongFields, remark } from '@nachtwacht/domain';
import type { CollectorCatalogue } from '../collectors/collector-catalogue';

/** @throws Refusal for a kind that this program does not have */
export function requireCollector(catalogue: CollectorCatalogue, id: string): CollectorInfo {
  const collector = catalogue.find(id);
  if (!collector) throw wrongFields({ collector: remark('no-such-kind-of-connection') });
  return collector;
}

/** A connection of a kind that is gone can be looked at and archived, and not edited. */
export function requireKnownCollector(catalogue: CollectorCatalogue, id: string): CollectorInfo {
  const collector = catalogue.find(id);
  if (!collector)
    throw conflicting(
      'unknown-collector',
      `This program has no collector "${id}". Update it, or archive this connection.`,
    );
  return collector;
}

interface Entries {
  readonly settings: unknown;
  /** undefined: not in the form. */
  readonly credentials: Readonly<Record<string, string>> | null | undefined;
  readonly intervalSeconds: number;
}
interface CheckedEntries {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly credentials: Readonly<Record<string, string>> | null;
}

/**
 * Everything a form may have wrong, told at once.
 * @throws Refusal with fields such as `settings.url`
 */
export function checkEntries(
  catalogue: CollectorCatalogue,
  { id, intervalSeconds: { min, max } }: CollectorInfo,
  entries: Entries,
): CheckedEntries {
  const settings = catalogue.checkSettings(id, entries.settings);
  const credentials = entries.credentials ? catalogue.checkCredentials(id, entries.credentials) : null;
  const interval = entries.intervalSeconds;
  const fields = {
    ...(settings.ok ? {} : settings.fields),
    ...(credentials && !credentials.ok ? credentials.fields : {}),
    ...(interval < min || interval > max ? { intervalSeconds: remark('seconds-between', { min, max }) } : {}),
  };
  if (!settings.ok || (credentials && !credentials.ok) || Object.keys(fields).length > 0)
    throw wrongFields(fields);
  return { settings: settings.value, credentials: credentials?.value ?? null };
}
