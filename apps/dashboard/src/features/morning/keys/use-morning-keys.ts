import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';

export const MORNING_KEYS = [
  'next',
  'previous',
  'open',
  'sign',
  'override',
  'note',
  'bulk',
  'search',
  'help',
  'close',
] as const;
export type MorningKey = (typeof MORNING_KEYS)[number];

const LETTERS: Readonly<Record<string, MorningKey>> = {
  j: 'next',
  k: 'previous',
  s: 'sign',
  o: 'override',
  n: 'note',
  b: 'bulk',
  '/': 'search',
  '?': 'help',
};
const NAMED: Readonly<Record<string, MorningKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'open',
  Escape: 'close',
};

/** Keys of one letter can be switched off: they get in the way of who works by speech. */
export function useLetterKeys() {
  return useLocalStorage({
    key: 'nachtwacht.morning-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
}

/** Which deed a key stands for where the focus is; null: the key is for something else. */
export function deedOf(event: KeyboardEvent, withLetters: boolean): MorningKey | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable], [role="dialog"] [role="listbox"]') != null)
    return null;
  const named = NAMED[event.key];
  if (named === undefined) return withLetters ? (LETTERS[event.key] ?? null) : null;
  // On a row these are ours; elsewhere Enter presses a button and arrows scroll or walk a menu.
  const isFree = target === null || target === document.body || target.closest('[data-night]') === target;
  return named === 'close' || isFree ? named : null;
}

/** Keys work wherever the focus is, as long as nothing is being typed and no dialog is open. */
export function useMorningKeys(isOn: boolean, onKey: (key: MorningKey) => void): void {
  const [withLetters] = useLetterKeys();
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const key = deedOf(event, withLetters);
      if (key === null) return;
      event.preventDefault();
      latest.current(key);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn, withLetters]);
}
