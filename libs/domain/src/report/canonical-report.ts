import { canonicalJson } from '../text/canonical-json';
import type { ReportBody } from './report-body';

/** The text that is hashed, stored and exported. */
export function canonicalReport(body: ReportBody): string {
  return canonicalJson(body);
}

/** @throws SyntaxError where it is no JSON */
export function readReport(text: string): ReportBody {
  return JSON.parse(text) as ReportBody;
}
