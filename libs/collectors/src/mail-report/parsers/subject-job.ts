/** What changes from run to run: dates, times, counts, and how it ended. */
const CHANGING =
  /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?|\b\d+\s*(?:errors?|warnings?|fouten|files?|[kmgt]i?b)\b|\berrors?\s*[:=]\s*\d+/gi;
const ENDING =
  /[[(]?\b(?:success(?:ful|fully)?|succeeded|failed|failure|warnings?|errors?|ok|completed|finished|with|gelukt|geslaagd|mislukt|voltooid|waarschuwing(?:en)?|fout(?:en)?|met)\b[\])]?/gi;

/** What of a subject stays the same from run to run: the name of a job that tells none. */
export function jobOfSubject(subject: string): string {
  return subject
    .replace(CHANGING, ' ')
    .replace(ENDING, ' ')
    .replace(/\s*[-:|,;.!]+\s*(?=[-:|,;.!]|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-:|,;.!]+|[\s\-:|,;.!]+$/g, '')
    .slice(0, 200);
}
