export const MAIL_RULE_PARTS = ['subject', 'from', 'body'] as const;
export type MailRulePart = (typeof MAIL_RULE_PARTS)[number];

/** `pattern`: a regular expression of the kind that takes time in proportion to the text, without case. */
export const MAIL_RULE_WAYS = ['contains', 'exact', 'pattern'] as const;
export type MailRuleWay = (typeof MAIL_RULE_WAYS)[number];

export const MAIL_RULE_OUTCOMES = ['success', 'warning', 'failed', 'blocked', 'running', 'ignore'] as const;
export type MailRuleOutcome = (typeof MAIL_RULE_OUTCOMES)[number];

export const MOST_MAIL_RULES = 40;
export const MOST_MAIL_CONDITIONS = 4;
export const MAIL_RULE_TEXT_LENGTH = 200;

export interface MailCondition {
  readonly part: MailRulePart;
  readonly way: MailRuleWay;
  readonly text: string;
}

/** A connection's own rule: where all its conditions hold, the mail means `outcome`. The first rule that holds decides. */
export interface MailRule {
  readonly when: readonly MailCondition[];
  readonly outcome: MailRuleOutcome;
  /**
   * Which job it is about. `$1` to `$9` stand for what the groups of the first pattern found. Empty: what the parsers
   * say, else the subject.
   */
  readonly job: string;
}

/** Why a mail was not read: it proves nothing, and waits for a person. */
export const UNREAD_REASONS = [
  'not-recognised',
  'word-unknown',
  /** Of two that it says one is good and one is not. */
  'contradicts',
  /** Answered, forwarded or sent back: it may be of any night. */
  'passed-on',
  'no-job',
  'sender-not-allowed',
  'host-not-allowed',
  'signature-wrong',
  'signature-missing',
  'too-nested',
  'broken',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** Programs whose mails are read without a rule. */
export const MAIL_PARSERS = [
  'veeam',
  'synology',
  'windows-server-backup',
  'acronis',
  'backup-exec',
  'proxmox',
  'macrium',
  'cobian',
  'duplicati',
  'ahsay',
  'sql-server-agent',
] as const;
export type MailParser = (typeof MAIL_PARSERS)[number];
