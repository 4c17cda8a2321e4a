import { useLocalStorage } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { deedFor, type KeyPress, type MorningKey } from './morning-keys';

/** Keys of one letter can be switched off: they get in the way of who works by speech. */
export function useLetterKeys() {
  return useLocalStorage({
    key: 'nachtwacht.morning-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
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
      const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event;
      const withModifier = ctrlKey || metaKey || altKey || defaultPrevented;
      const deed = deedFor({ key, withModifier, place: placeOf(target) }, withLetters);
      if (deed === null) return;
      event.preventDefault();
      latest.current(deed);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn, withLetters]);
}

const TYPED_IN = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]';

function placeOf(target: EventTarget | null): KeyPress['place'] {
  if (!(target instanceof Element) || target === document.body || target.id === 'main') return 'row';
  if (target.closest(TYPED_IN) !== null) return 'typing';
  return target.hasAttribute('data-night') ? 'row' : 'control';
}
