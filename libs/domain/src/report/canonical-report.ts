import type { ReportBody } from './report-body';

/** The text that is hashed, stored and exported: names in the order of the alphabet, no space. */
export function canonicalReport(body: ReportBody): string {
  return JSON.stringify(sorted(body));
}

/** @throws SyntaxError where it is no JSON */
export function readReport(text: string): ReportBody {
  return JSON.parse(text) as ReportBody;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
