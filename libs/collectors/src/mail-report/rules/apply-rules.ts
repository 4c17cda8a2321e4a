import type { MailCondition, MailRule } from '@nachtwacht/domain';
import type { MailView } from '../read/mail-view';
import { findPattern } from './pattern';

/** What a pattern looks at: enough for what a report begins with. */
const SEARCHED = 6_000;

export interface Applied {
  /** Place in the list, from 0. */
  readonly index: number;
  readonly rule: MailRule;
  /** With its groups filled in; '' where the rule names none. */
  readonly job: string;
}

/** The first rule of which every condition holds. */
export function applyRules(rules: readonly MailRule[], mail: MailView): Applied | null {
  for (const [index, rule] of rules.entries()) {
    const found = rule.when.map((condition) => matched(condition, mail));
    if (found.some((groups) => groups === null)) continue;
    const groups = found.find((each) => each !== null && each.length > 1) ?? [];
    return { index, rule, job: filledIn(rule.job, groups) };
  }
  return null;
}

/** The groups of a pattern, or nothing more than that it holds; null when it does not. */
function matched({ part, way, text }: MailCondition, mail: MailView): readonly string[] | null {
  const value = part === 'body' ? mail.text : mail[part];
  if (way === 'pattern') return findPattern(text, value.slice(0, SEARCHED));
  const [told, asked] = [value.toLowerCase().trim(), text.toLowerCase().trim()];
  return (way === 'exact' ? told === asked : told.includes(asked)) ? [] : null;
}

function filledIn(job: string, groups: readonly string[]): string {
  return job
    .replace(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}
