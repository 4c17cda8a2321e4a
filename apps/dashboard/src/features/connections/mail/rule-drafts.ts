import { MOST_MAIL_CONDITIONS, MOST_MAIL_RULES, type MailCondition, type MailRule } from '@nachtwacht/domain';
import { MailRulesInput } from '@nachtwacht/contracts';

/** A rule while a person works on it; `key` stays while it moves. */
export interface RuleDraft extends MailRule {
  readonly key: number;
}

const EMPTY_CONDITION: MailCondition = { part: 'subject', way: 'contains', text: '' };

/** The rules of a connection's settings; none where they can't be read. */
export function storedRules(settings: Readonly<Record<string, unknown>>): readonly RuleDraft[] {
  const text = settings['rules'];
  const rules = MailRulesInput.safeParse({ rules: parsed(typeof text === 'string' ? text : '[]') }).data
    ?.rules;
  return (rules ?? []).map((rule, key) => ({ ...rule, key }));
}

export function added(drafts: readonly RuleDraft[]): readonly RuleDraft[] {
  if (drafts.length >= MOST_MAIL_RULES) return drafts;
  const key = Math.max(-1, ...drafts.map((draft) => draft.key)) + 1;
  return [...drafts, { key, when: [EMPTY_CONDITION], outcome: 'success', job: '' }];
}

export function changed(
  drafts: readonly RuleDraft[],
  key: number,
  patch: Partial<MailRule>,
): readonly RuleDraft[] {
  return drafts.map((draft) => (draft.key === key ? { ...draft, ...patch } : draft));
}

export function removed(drafts: readonly RuleDraft[], key: number): readonly RuleDraft[] {
  return drafts.filter((draft) => draft.key !== key);
}

/** One place up (-1) or down (1); order decides which rule is taken. */
export function moved(drafts: readonly RuleDraft[], key: number, by: -1 | 1): readonly RuleDraft[] {
  const from = drafts.findIndex((draft) => draft.key === key);
  const to = from + by;
  const [a, b] = [drafts[from], drafts[to]];
  if (!a || !b) return drafts;
  return drafts.map((draft, index) => (index === from ? b : index === to ? a : draft));
}

export function withCondition(rule: MailRule): readonly MailCondition[] {
  return rule.when.length >= MOST_MAIL_CONDITIONS ? rule.when : [...rule.when, EMPTY_CONDITION];
}

export function conditionAt(
  { when }: MailRule,
  index: number,
  patch: Partial<MailCondition> | null,
): readonly MailCondition[] {
  if (patch === null) return when.length === 1 ? when : when.filter((_, at) => at !== index);
  return when.map((condition, at) => (at === index ? { ...condition, ...patch } : condition));
}

/** As they are sent and kept. */
export function rulesOf(drafts: readonly RuleDraft[]): MailRulesInput['rules'] {
  return drafts.map(({ when, outcome, job }) => ({ when: [...when], outcome, job }));
}

/** True when each condition says something: others can't be tried. */
export function areWhole(drafts: readonly RuleDraft[]): boolean {
  return drafts.every(({ when }) => when.every(({ text }) => text.trim() !== ''));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
