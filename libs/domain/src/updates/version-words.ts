/** How a word inside a version is read: `before` its release (beta), `same` (RELEASE), `after` it (patch 3). */
type WordPlace = 'before' | 'same' | 'after';

/** Words of all makers, in the order of what comes first. */
const BEFORE = ['dev', 'devel', 'snapshot', 'alpha', 'a', 'beta', 'b', 'pre', 'rc'];
const SAME = ['release', 'ga', 'stable', 'lts', 'std', 'amd', 'final', 'mature', 'feature'];
const AFTER = ['p', 'patch', 'u', 'update', 'up', 'hf', 'hotfix', 'mr', 'sp', 'rev', 'build', 'n'];

/** Where a maker means something else by a letter than the others do. */
const OF_VENDOR: Readonly<Record<string, Readonly<Record<string, WordPlace>>>> = {
  // 24.7.r1 is the first candidate of 24.7.
  opnsense: { r: 'before' },
  // 7.0.1-R1456 and 18.0.1 MR-1-Build396 name the build.
  sonicwall: { r: 'after' },
  // (GA.F) and (GA.M): feature and mature.
  fortinet: { f: 'same', m: 'same' },
  // _BT, _MDM: the modem that it is made for.
  draytek: { bt: 'same', mdm: 'same', r: 'after' },
};

/** Rank of a word between what it stands beside; nothing at all is 0. null: nobody knows what it means. */
export function rankOfWord(vendor: string, word: string): number | null {
  const own = Object.hasOwn(OF_VENDOR, vendor) ? OF_VENDOR[vendor] : undefined;
  const place = own && Object.hasOwn(own, word) ? own[word] : undefined;
  if (place !== undefined) return place === 'before' ? -1 : place === 'after' ? 1 : 0;
  const before = BEFORE.indexOf(word);
  if (before !== -1) return before - BEFORE.length;
  if (SAME.includes(word)) return 0;
  return AFTER.includes(word) ? 1 : null;
}
