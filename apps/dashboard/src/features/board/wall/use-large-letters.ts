import { useEffect } from 'react';

/** Everything is measured in rem: letting one rem grow with the screen makes the whole board readable from afar. */
export function useLargeLetters(): void {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['wall'] = 'true';
    window.dispatchEvent(new Event('resize'));
    return () => {
      delete root.dataset['wall'];
      window.dispatchEvent(new Event('resize'));
    };
  }, []);
}
