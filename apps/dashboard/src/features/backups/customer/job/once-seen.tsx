import { useIntersection } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';

interface OnceSeenProps {
  /** Pixels that are kept free until then. */
  readonly height: number;
  readonly children: ReactNode;
}

/** Draws what is dear only once it comes near the screen, and keeps it. */
export function OnceSeen({ height, children }: OnceSeenProps) {
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const [wasSeen, setWasSeen] = useState(false);
  if (entry?.isIntersecting === true && !wasSeen) setWasSeen(true);
  return (
    <div ref={ref} style={{ minHeight: height }}>
      {wasSeen && children}
    </div>
  );
}
