import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

let known = { of: '', size: 16 };

/** Asked in every drawing of long lists: asking the browser each time would make it lay the page out each time. */
function read(): number {
  const root = document.documentElement;
  const of = `${window.innerWidth} ${root.hasAttribute('data-wall')}`;
  if (of !== known.of) known = { of, size: Number.parseFloat(getComputedStyle(root).fontSize) || 16 };
  return known.size;
}

/** Pixels of one rem: people who enlarge their letters, and the wall, have more than 16. */
export function useRootFontSize(): number {
  return useSyncExternalStore(subscribe, read);
}
