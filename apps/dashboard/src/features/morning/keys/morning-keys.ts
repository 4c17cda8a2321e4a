export type MorningKey =
  'next' | 'previous' | 'open' | 'sign' | 'override' | 'note' | 'bulk' | 'search' | 'help' | 'close';

const LETTERS: ReadonlyMap<string, MorningKey> = new Map([
  ['j', 'next'],
  ['k', 'previous'],
  ['s', 'sign'],
  ['o', 'override'],
  ['n', 'note'],
  ['b', 'bulk'],
  ['/', 'search'],
  ['?', 'help'],
]);
const NAMED: ReadonlyMap<string, MorningKey> = new Map([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['Enter', 'open'],
  ['Escape', 'close'],
]);

export interface KeyPress {
  readonly key: string;
  /** Ctrl, Alt or the like, or somebody else has taken it. */
  readonly withModifier: boolean;
  /** Where the focus is: on a row or nothing, in something that is typed in, on a button or the like. */
  readonly place: 'row' | 'typing' | 'control';
}

/** Which deed a key stands for; null: the key is for something else. */
export function deedFor({ key, withModifier, place }: KeyPress, withLetters: boolean): MorningKey | null {
  if (withModifier || place === 'typing') return null;
  const named = NAMED.get(key);
  if (named === undefined) return withLetters ? (LETTERS.get(key) ?? null) : null;
  // On a row these are ours; elsewhere Enter presses a button and arrows scroll or walk a menu.
  return named === 'close' || place === 'row' ? named : null;
}
