export interface Documents {
  /** JSON objects, in order. */
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  /** Every other line that is not blank. */
  readonly lines: readonly string[];
}

/**
 * Takes JSON objects out of what a program printed: one per line, or pretty-printed from a line `{` to a line `}`
 * at the margin, among lines of plain text. A cut-off object counts as text.
 */
export function documentsIn(text: string): Documents {
  const whole = parseObject(text);
  if (whole !== null) return { objects: [whole], lines: [] };

  const objects: Readonly<Record<string, unknown>>[] = [];
  const lines: string[] = [];
  let block: string[] | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (block === null && line.trimEnd() === '{') block = [line];
    else if (block !== null) {
      block.push(line);
      if (line.trimEnd() !== '}') continue;
      const parsed = parseObject(block.join('\n'));
      if (parsed === null) lines.push(...block);
      else objects.push(parsed);
      block = null;
    } else {
      const parsed = line.startsWith('{') ? parseObject(line) : null;
      if (parsed !== null) objects.push(parsed);
      else if (line.trim() !== '') lines.push(line.trim());
    }
  }
  return { objects, lines: [...lines, ...(block ?? [])] };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
