type Subscribe = (listener: () => void) => () => void;

export interface Pace {
  /** The shortest pause between two calls, milliseconds. */
  readonly leastMs: number;
  /** The longest. */
  readonly mostMs: number;
}

/** What follows a call, such as a drawing, may take a quarter of the time. */
const REST = 3;

/**
 * Passes the first call on at once and gathers those that follow within a pause into one. The pause is as long as what
 * the call led to asks for: where drawing is quick nobody waits, and where it is slow the page stays usable.
 */
export function calmly(subscribe: Subscribe, { leastMs, mostMs }: Pace): Subscribe {
  return (listener) => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isWaiting = false;
    const tell = () => {
      if (timer !== null) {
        isWaiting = true;
        return;
      }
      const calledAt = performance.now();
      listener();
      // React draws when the listener has returned, and before a timer.
      timer = setTimeout(() => {
        const tookMs = performance.now() - calledAt;
        timer = setTimeout(rested, Math.min(Math.max(tookMs * REST, leastMs), mostMs));
      });
    };
    const rested = () => {
      timer = null;
      if (!isWaiting) return;
      isWaiting = false;
      tell();
    };
    const stop = subscribe(tell);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  };
}
