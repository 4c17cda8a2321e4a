import { isRemark, remark, type Remark } from '@nachtwacht/domain';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong with an entry, as a remark: every refusal of a field can be said in every language. */
export function issueText(issue: Issue): Remark {
  if (isRemark(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_format':
      return wrongFormat(issue.format);
    case 'invalid_value':
      return remark('a-choice');
    case 'not_multiple_of':
      return remark('whole-number');
    default:
      return remark('not-valid');
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Remark {
  const min = Number(minimum);
  if (origin === 'string' && min > 1) return remark('at-least-characters', { min });
  return origin === 'number' || origin === 'int' ? remark('at-least', { min }) : remark('required');
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Remark {
  const max = Number(maximum);
  if (origin === 'string') return remark('at-most-characters', { max });
  return origin === 'array' ? remark('too-many-entries', { max }) : remark('at-most', { max });
}

function wrongType({ expected, input }: z.core.$ZodIssueInvalidType): Remark {
  if (input === undefined && expected === 'string') return remark('required');
  if (expected === 'int') return remark('whole-number');
  return expected === 'number' ? remark('a-number') : remark('not-valid');
}

function wrongFormat(format: string): Remark {
  if (format === 'url') return remark('an-address');
  if (format === 'email') return remark('a-mail-address');
  if (format === 'uuid') return remark('a-choice');
  return format === 'datetime' ? remark('a-date') : remark('other-notation');
}
