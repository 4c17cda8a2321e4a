/** The entries of a list that a person wrote or pasted: one a line, or with commas or semicolons between them. */
export function targetEntries(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/**
 * What is wrong with entries of a list, a line each: "10.0.0.0/33: what it should have been". Sentences of the server
 * bear the path of what they belong to: `networks.0` of an entry, `networks` of the whole list.
 * @returns null when nothing is
 */
export function entryProblems(
  list: 'networks' | 'ports',
  entries: readonly string[],
  sentences: Readonly<Record<string, string>>,
): string | null {
  const lines = Object.entries(sentences).flatMap(([path, sentence]) => {
    const [name, index] = path.split('.');
    if (name !== list) return [];
    const entry = index === undefined ? undefined : entries[Number(index)];
    return [entry === undefined ? sentence : `${entry}: ${sentence}`];
  });
  return lines.length === 0 ? null : lines.join('\n');
}
