import { useCallback, useEffect, useRef, useState } from 'react';
import { useMorningSearch } from './use-morning-search';

/** Walking past nights must not open each of them: that one was opened is kept. */
const WALK_PAUSE_MS = 350;

export interface Opened {
  readonly key: string | null;
  /** It was a deed of its own, not walking past with the panel open. */
  readonly isDeed: boolean;
  readonly open: (key: string) => void;
  /** Opens it when one stays on it for a moment. */
  readonly follow: (key: string) => void;
  readonly close: () => void;
}

/** Which night is open; it stands in the address. */
export function useOpened(): Opened {
  const [{ night }, patch] = useMorningSearch();
  const [isDeed, setDeed] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = useCallback(
    (key: string | undefined, byDeed: boolean) => {
      clearTimeout(timer.current);
      setDeed(byDeed);
      patch({ night: key });
    },
    [patch],
  );
  return {
    key: night ?? null,
    isDeed,
    open: useCallback((key) => show(key, true), [show]),
    follow: useCallback(
      (key) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => show(key, false), WALK_PAUSE_MS);
      },
      [show],
    ),
    close: useCallback(() => show(undefined, true), [show]),
  };
}
