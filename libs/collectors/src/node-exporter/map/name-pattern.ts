/** Names a person listed, separated by commas, in which `*` stands for anything: "/mnt/*, /srv/old". Without case. */
export class NamePattern {
  private readonly patterns: readonly (readonly string[])[];

  constructor(...lists: readonly string[]) {
    this.patterns = lists
      .flatMap((list) => list.split(','))
      .map((pattern) => pattern.trim().toLowerCase())
      .filter((pattern) => pattern !== '')
      .map((pattern) => pattern.split('*'));
  }

  matches(name: string): boolean {
    const lower = name.toLowerCase();
    return this.patterns.some((parts) => fits(lower, parts));
  }
}

/** The parts between the stars, in their order, the first at the beginning and the last at the end. */
function fits(name: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
