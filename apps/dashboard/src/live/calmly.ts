type Subscribe = (listener: () => void) => () => void;

/** Passes the first call on at once and gathers those that follow within `everyMs` into one. */
export function calmly(subscribe: Subscribe, everyMs: number): Subscribe {
  return (listener) => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let isWaiting = false;
    const tell = () => {
      if (timer !== null) {
        isWaiting = true;
        return;
      }
      listener();
      timer = setTimeout(() => {
        timer = null;
        if (!isWaiting) return;
        isWaiting = false;
        tell();
      }, everyMs);
    };
    const stop = subscribe(tell);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  };
}
