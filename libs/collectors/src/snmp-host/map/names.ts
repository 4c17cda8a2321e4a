/** Names a person listed, separated by commas. */
export function listed(names: string): readonly string[] {
  return [
    ...new Set(
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
}

/** Whether one of the listed names is this one, without case; a * at the end stands for the rest. */
export function isListed(name: string, names: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return names.some((entry) => {
    const wanted = entry.toLowerCase();
    return wanted.endsWith('*') ? lower.startsWith(wanted.slice(0, -1)) : lower === wanted;
  });
}
