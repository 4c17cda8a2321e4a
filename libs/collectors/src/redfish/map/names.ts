import { numberAt, textAt } from '../json';

/** The name of a resource of its own: its id, with that of what it belongs to where the id is a bare number. */
export function idOf(body: unknown, path: string): string {
  const id = textAt(body, 'Id') || segments(path).at(-1) || 'part';
  return /[a-z]/i.test(id) ? id : `${ownerOf(path)} ${id}`.trim();
}

/** The resource that holds the list that this one stands in: "DE043000" of ".../Storage/DE043000/Volumes/1". */
function ownerOf(path: string): string {
  const parts = segments(path);
  return /^(?:drives|volumes|controllers|physicaldrives|diskdrives|logicaldrives)$/i.test(parts.at(-2) ?? '')
    ? (parts.at(-3) ?? '')
    : (parts.at(-2) ?? '');
}

function segments(path: string): readonly string[] {
  return (path.split('?', 1)[0] ?? '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The name of something in a list within a resource, where the name alone may be that of all. */
export function entryName(entry: unknown, index: number): string {
  return textAt(entry, 'Name') || textAt(entry, 'FanName') || memberOf(entry, index);
}

/** A name that has no number gets that of its place: power supplies are often all named the same. */
export function numberedName(entry: unknown, index: number): string {
  const name = entryName(entry, index);
  return /\d/.test(name) ? name : `${name} ${memberOf(entry, index)}`;
}

function memberOf(entry: unknown, index: number): string {
  const member = textAt(entry, 'MemberId');
  return member === '' || numberAt(entry, 'MemberId') === null ? String(index) : member;
}
