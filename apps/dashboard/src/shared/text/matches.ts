function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every word of the query occurs in one of the texts; accents and case don't matter. An empty query fits all. */
export function matches(query: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const haystack = fold(texts.filter((text) => text != null).join(' '));
  return fold(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
