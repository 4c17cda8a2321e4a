import { RE2JS } from 're2js';

/**
 * A regular expression of a person, without case. The engine knows no look-around and no back-reference, and takes time in
 * proportion to the text: a clumsy pattern can't hold up a poll. Null when it is none.
 */
export function compilePattern(source: string): RE2JS | null {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch {
    return null;
  }
}

/** What was found, and by its groups; null when nothing was. */
export function findPattern(source: string, text: string): readonly string[] | null {
  const matcher = compilePattern(source)?.matcher(text);
  if (!matcher?.find()) return null;
  return Array.from({ length: matcher.groupCount() + 1 }, (_, group) => matcher.group(group) ?? '');
}
