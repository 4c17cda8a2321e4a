import { rankOfWord } from './version-words';

/** What stands before the numbers: a product's name ("DSM 7.1", "wireless-29-6-1"), or a letter v. */
const BEGIN = /^(?:[a-z][a-z ]*[ -])?v?(?=\d)/;

/** Longer ones are cut: a version of a device may be anything. */
const LONGEST = 100;

type Part = number | string;

/**
 * Which of two versions of one maker is newer: below 0 when `a` is older, 0 when they are the same, null when that can't
 * be told (then nothing may be called up to date). Numbers count as numbers, a missing one as 0; words by their place
 * before or after their release. Versions of different trains (CE, Plus) are not for this function to compare.
 */
export function compareVersions(vendor: string, a: string, b: string): number | null {
  const left = sectionsOf(a);
  const right = sectionsOf(b);
  if (left === null || right === null) return null;
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = compareSections(vendor, left[index] ?? [], right[index] ?? []);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What dots join belongs together: 7.1-42962 is older than 7.1.1-42962, whatever the builds are. */
function sectionsOf(version: string): Part[][] | null {
  const text = version.trim().toLowerCase().slice(0, LONGEST);
  const begin = BEGIN.exec(text);
  if (!begin) return null;
  const sections = text.slice(begin[0].length).match(/[\da-z.]+/g) ?? [];
  return sections.map((section) =>
    (section.match(/\d+|[a-z]+/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part)),
  );
}

function compareSections(vendor: string, a: readonly Part[], b: readonly Part[]): number | null {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = compareParts(vendor, a[index], b[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareParts(vendor: string, a: Part | undefined, b: Part | undefined): number | null {
  if (a === b) return 0;
  const left = rankOf(vendor, a);
  const right = rankOf(vendor, b);
  if (left === null || right === null) return null;
  return left[0] - right[0] || left[1] - right[1];
}

/** A pair to compare: numbers stand after words that belong to the same release, and before none. */
function rankOf(vendor: string, part: Part | undefined): readonly [number, number] | null {
  if (part === undefined) return [0, 0];
  if (typeof part === 'number') return part === 0 ? [0, 0] : [2, part];
  const rank = rankOfWord(vendor, part);
  return rank === null ? null : [rank, 0];
}
