import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

function read(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Pixels of one rem: people who enlarge their letters, and the wall, have more than 16. */
export function useRootFontSize(): number {
  return useSyncExternalStore(subscribe, read);
}
