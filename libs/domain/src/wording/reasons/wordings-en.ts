import type { FaultClass } from '../../status/fault';
import type { Wordings } from './wording';

const FAULTS = {
  unreachable: 'The source cannot be reached',
  timeout: 'The source does not answer in time',
  auth: 'The source refuses our credentials',
  'rate-limited': 'The source refuses for now: too many requests',
  'bad-reply': 'The source gives an unreadable answer',
  misconfigured: 'The connection is not set up correctly',
  'identity-changed': 'The source is another device than before',
} satisfies Record<FaultClass, string>;

export const WORDINGS_EN: Wordings = {
  'never-measured': () => 'Nothing measured yet',
  stale: ({ lastHeardAt }, say) => say.join(' ', 'Nothing heard', since(say.date(lastHeardAt))),
  'not-reported': () => 'No longer named by the source',
  'source-fault': ({ fault }) =>
    fault !== undefined && Object.hasOwn(FAULTS, fault) ? FAULTS[fault] : 'Fault at the source',
  unrecognised: ({ value, expected }, say) => {
    if (expected === 'date') return say.join(': ', 'Not a valid date', say.quote(value));
    if (expected === 'past-date') return say.join(': ', 'Date lies in the future', say.quote(value));
    if (expected !== undefined) return say.join(': ', 'Does not fit this check', say.quote(value));
    return say.state(value) ?? say.join(' ', 'Unrecognised report', say.quote(value));
  },
  'no-value': () => 'The source gives no value',

  reachable: ({ latencyMs, lossPercent }, say) =>
    say.join(
      ', ',
      'Reachable',
      say.measure(latencyMs, 'milliseconds'),
      loss(say.measure(lossPercent, 'percent')),
    ),
  unreachable: ({ lossPercent }) =>
    lossPercent === undefined ? 'Unreachable' : 'Unreachable, all packets are lost',
  timeout: () => 'No answer in time',

  'within-limits': ({ value, unit }, say) => say.join(': ', 'Within limits', say.measure(value, unit)),
  'above-limit': ({ value, limit, unit, of }, say) => {
    const level = say.join(' ', say.measure(value, unit), limited(say.measure(limit, unit)));
    if (of === 'loss') return say.join(' ', 'Packet loss', level);
    return of === 'latency' ? say.join(' ', 'Latency', level) : say.join(': ', 'Too high', level);
  },
  'below-limit': ({ value, limit, unit }, say) =>
    say.join(': ', 'Too low', say.join(' ', say.measure(value, unit), limited(say.measure(limit, unit)))),
  'full-soon': ({ fullAt, days, value, unit }, say) =>
    say.join(
      ', ',
      days === 0
        ? 'Expected to be full within a day'
        : say.join(' ', 'Full in', say.days(days), between(say.date(fullAt, 'date'))),
      now(say.measure(value, unit)),
    ),

  state: ({ value }, say) => say.state(value) ?? say.join(' ', 'Reports', say.quote(value)),
  'part-gone': () => 'Was there, and is no longer named',

  'valid-until': ({ expiresAt, days }, say) =>
    say.join(', ', say.join(' ', 'Valid until', say.date(expiresAt, 'date')), left(say.days(days))),
  'expires-soon': ({ expiresAt, days }, say) =>
    say.join(
      ' ',
      days === 0 ? 'Expires within a day' : say.join(' ', 'Expires in', say.days(days)),
      between(say.date(expiresAt, 'date')),
    ),
  expired: ({ expiresAt }, say) => say.join(' ', 'Expired', since(say.date(expiresAt, 'date'))),

  'up-to-date': ({ installed }, say) => say.join(' ', 'Up to date', between(installed)),
  'update-available': ({ installed, available, pending, security }, say) =>
    say.join(
      ', ',
      pending !== undefined && pending > 1
        ? `${say.number(pending) ?? ''} updates are waiting`
        : say.join(' ', 'Update available', between(say.step(installed, available))),
      security === 'unknown' ? 'importance unknown' : undefined,
    ),
  'security-update': ({ installed, available, pending }, say) =>
    pending !== undefined && pending > 1
      ? `Security updates are waiting (${say.number(pending) ?? ''} updates in all)`
      : say.join(' ', 'Security update available', between(say.step(installed, available))),
  'update-running': ({ installed, available }, say) =>
    say.join(' ', 'Update is being installed', between(say.step(installed, available))),
  'never-checked': () => 'Has never looked for updates',
  'check-outdated': ({ days }, say) => {
    const ago = say.days(days);
    return ago === undefined
      ? 'Has not looked for updates for too long'
      : `Last looked for updates ${ago} ago`;
  },
  'latest-not-known': ({ installed }, say) =>
    say.join(': ', 'Latest version not known', say.quote(installed)),
  'downgrade-offered': ({ installed, available }, say) =>
    say.join(': ', 'An older version is offered', say.step(installed, available)),
  'offer-withdrawn': ({ available }, say) =>
    say.join(': ', 'The maker withdrew the offered version', say.quote(available)),
  'installed-withdrawn': ({ installed }, say) =>
    say.join(': ', 'The maker withdrew the installed version', say.quote(installed)),
  'reboot-needed': () => 'Updated, but not restarted yet',
  'end-of-life': ({ endOfLife }, say) =>
    say.join(' ', 'No longer supported by the maker', since(say.date(endOfLife, 'date'))),
  'check-failed': ({ checkedAt }, say) =>
    say.join(' ', 'Looking for updates failed', between(say.date(checkedAt))),

  'backup-success': ({ finishedAt, bytes }, say) =>
    say.join(
      ', ',
      say.join(' ', 'Backup succeeded', between(say.date(finishedAt))),
      say.measure(bytes, 'bytes'),
    ),
  'backup-warning': ({ finishedAt }, say) =>
    say.join(' ', 'Backup finished with a warning', between(say.date(finishedAt))),
  'backup-failed': ({ lastGoodAt }, say) => {
    const good = say.date(lastGoodAt);
    return good === undefined ? 'Backup failed, no good one known' : `Backup failed, last good one ${good}`;
  },
  'backup-missed': ({ expectedAt }, say) =>
    say.join(' ', 'Backup did not come', expected(say.date(expectedAt))),
  'backup-outdated': ({ hours, limitHours, lastGoodAt }, say) =>
    lastGoodAt === undefined
      ? say.join(' ', 'No good backup', within(say.number(limitHours)))
      : say.join(
          ' ',
          'Last good backup is',
          say.number(hours),
          'hours old',
          limitedHours(say.number(limitHours)),
        ),
  'backup-running': ({ startedAt }, say) => say.join(' ', 'Backup running', since(say.date(startedAt))),
  'backup-stuck': ({ hours, limitHours }, say) =>
    say.join(' ', 'Backup running for', say.number(hours), 'hours', limitedHours(say.number(limitHours))),
  'backup-never': () => 'No backup seen yet',
  'backup-unclear': ({ finishedAt }, say) =>
    say.join(' ', 'Unclear how the backup ended', between(say.date(finishedAt))),
  'backup-empty': ({ finishedAt }, say) =>
    say.join(' ', 'Backup reports success but processed nothing', between(say.date(finishedAt))),

  'in-maintenance': () => 'In maintenance',
  flapping: () => 'Changes too often',
};

type Part = string | undefined;
const around = (before: string, part: Part, after = ''): Part =>
  part === undefined ? undefined : `${before}${part}${after}`;
const since = (at: Part) => around('since ', at);
const between = (text: Part) => around('(', text, ')');
const now = (level: Part) => around('now ', level);
const left = (days: Part) => around('', days, ' left');
const loss = (percent: Part) => around('', percent, ' loss');
const limited = (limit: Part) => around('(limit ', limit, ')');
const limitedHours = (hours: Part) => around('(limit ', hours, ' hours)');
const within = (hours: Part) => around('in the last ', hours, ' hours');
const expected = (at: Part) => around('(expected ', at, ')');
