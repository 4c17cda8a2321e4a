/** Milliseconds since 1970 with fractions, by the same clock as the browser on this machine. */
export const wallClock = () => performance.timeOrigin + performance.now();
