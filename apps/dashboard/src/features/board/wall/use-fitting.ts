import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * How many children of a list are seen whole. Measured after drawing, again when the list or its content changes size.
 */
export function useFitting(content: unknown): {
  readonly ref: RefObject<HTMLUListElement | null>;
  readonly fitting: number;
} {
  const ref = useRef<HTMLUListElement>(null);
  const [fitting, setFitting] = useState(Infinity);
  useLayoutEffect(() => {
    const list = ref.current;
    if (list === null) return;
    const measure = () => {
      const bottom = list.getBoundingClientRect().bottom;
      const beyond = Array.from(list.children).findIndex(
        (child) => child.getBoundingClientRect().bottom > bottom + 1,
      );
      setFitting(beyond === -1 ? Infinity : beyond);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    return () => observer.disconnect();
  }, [content]);
  return { ref, fitting };
}
