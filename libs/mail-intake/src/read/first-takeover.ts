import { momentIn } from './moment-in';

/** When the first mail server took a mail over, by the header that it wrote; null when there is none that can be read. */
export function firstTakeover(received: readonly string[]): string | null {
  const oldest = received.at(-1) ?? '';
  return oldest.includes(';') ? momentIn(oldest.slice(oldest.lastIndexOf(';') + 1)) : null;
}
