/** When the first mail server took a mail over, by the header that it wrote; null when there is none that can be read. */
export function firstTakeover(received: readonly string[]): string | null {
  const oldest = received.at(-1) ?? '';
  const at = Date.parse(
    oldest
      .slice(oldest.lastIndexOf(';') + 1)
      .replace(/\([^)]*\)/g, '')
      .trim(),
  );
  return oldest.includes(';') && at > 0 && at < Date.UTC(10_000, 0, 1) ? new Date(at).toISOString() : null;
}
