import { secretOf } from '../recipients';

/** Headers in which mail servers write whom a mail was for, the surest first. */
export const RECIPIENT_HEADERS = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc'] as const;
const ADDRESS = /[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,253}/g;
const MOST = 20;

/** The secrets among the recipients of a mail, by its headers as they were fetched. */
export function secretsIn(headers: string): readonly string[] {
  const unfolded = headers.slice(0, 100_000).replace(/\r?\n[ \t]+/g, ' ');
  const found = unfolded.split(/\r?\n/).flatMap((line) => {
    const [, name = '', value = ''] = /^([\w-]{1,40}):(.*)$/.exec(line) ?? [];
    if (!RECIPIENT_HEADERS.some((header) => header === name.toLowerCase())) return [];
    return (value.match(ADDRESS) ?? []).flatMap((address) => secretOf(address) ?? []);
  });
  return [...new Set(found)].slice(0, MOST);
}
