import type { ReportAnswer, ReportLight, ReportSentence } from './report-body';
import { REPORT_LIGHTS } from './report-body';

/** A finding with the light it asks for. */
export interface Finding extends ReportSentence {
  readonly light: ReportLight;
}

export function finding(light: ReportLight, code: string, nl: string, en: string): Finding {
  return { light, code, nl, en };
}

/** The worst light of all findings; where nothing was found nobody knows, and that is grey. */
export function answerOf(findings: readonly Finding[]): ReportAnswer {
  const light = REPORT_LIGHTS.find((each) => findings.some((found) => found.light === each)) ?? 'grey';
  const inOrder = REPORT_LIGHTS.flatMap((each) => findings.filter((found) => found.light === each));
  return { light, sentences: inOrder.map(({ code, nl, en }) => ({ code, nl, en })) };
}

/** `1 nacht`, `3 nachten`. */
export function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
