import { soundOr } from '@nachtwacht/collector-kit';
import {
  MAIL_RULE_OUTCOMES,
  MAIL_RULE_PARTS,
  MAIL_RULE_TEXT_LENGTH,
  MAIL_RULE_WAYS,
  MOST_MAIL_CONDITIONS,
  MOST_MAIL_RULES,
  remark,
  type MailRule,
  type Remark,
} from '@nachtwacht/domain';
import { z } from 'zod';
import { compilePattern } from './pattern';

/** Patterns take time for every mail of every poll. */
const MOST_PATTERNS = 10;

const Condition = z.object({
  part: z.enum(MAIL_RULE_PARTS),
  way: z.enum(MAIL_RULE_WAYS),
  text: z.string().min(1).max(MAIL_RULE_TEXT_LENGTH),
});
const Rules = z
  .array(
    z.object({
      when: z.array(Condition).min(1).max(MOST_MAIL_CONDITIONS),
      outcome: z.enum(MAIL_RULE_OUTCOMES),
      job: z.string().max(MAIL_RULE_TEXT_LENGTH),
    }),
  )
  .max(MOST_MAIL_RULES);

/** What is wrong with rules as they are stored, null when nothing is. */
export function rulesProblem(text: string): Remark | null {
  const rules = soundOr(Rules, parsed(text));
  if (rules === undefined) return remark('mail-rules-like', { most: MOST_MAIL_RULES });
  const patterns = rules.flatMap(({ when }) => when.filter(({ way }) => way === 'pattern'));
  if (patterns.length > MOST_PATTERNS) return remark('mail-rules-patterns', { most: MOST_PATTERNS });
  const wrong = patterns.find(({ text: pattern }) => compilePattern(pattern) === null);
  return wrong === undefined ? null : remark('mail-rules-pattern', { pattern: wrong.text });
}

/** The rules of settings; none where they can't be read, so that no mail is read by half of them. */
export function readRules(text: string): readonly MailRule[] {
  return rulesProblem(text) === null ? (soundOr(Rules, parsed(text)) ?? []) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
