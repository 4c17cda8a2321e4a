import type { NightWordings } from './night-wording';

export const NIGHT_WORDINGS_EN: NightWordings = {
  'run-good': ({ finishedAt }, say) => say.join(' ', 'Backup succeeded', between(say.date(finishedAt))),
  'after-retry': ({ failures, finishedAt }, say) => {
    const tried = around(
      'Succeeded after ',
      say.number(failures),
      failures === 1 ? ' failed attempt' : ' failed attempts',
    );
    return say.join(' ', tried ?? 'Succeeded after retry', between(say.date(finishedAt)));
  },
  'run-warning': () => 'Backup finished with a warning',
  'run-failed': () => 'Backup failed',
  'run-blocked': () => 'Backup could not run',
  'no-run': ({ dueAt, lastGoodAt, claimed }, say) =>
    say.join(
      ', ',
      say.join(' ', 'Backup did not come', expected(say.date(dueAt))),
      around('last good one ', say.date(lastGoodAt)),
      claimed === true ? 'the source says so too' : undefined,
    ),
  'still-running': ({ startedAt }, say) => say.join(' ', 'Backup still running', since(say.date(startedAt))),
  hangs: ({ hours, limitHours }, say) =>
    hours === undefined
      ? 'Backup running too long'
      : say.join(
          ' ',
          'Backup running for',
          say.number(hours),
          'hours',
          around('(limit ', say.number(limitHours), ' hours)'),
        ),
  'not-due': ({ dueAt }, say) => say.join(' ', 'Not due yet', expected(say.date(dueAt))),
  'in-window': ({ deadlineAt }, say) =>
    say.join(' ', 'May still come', around('until ', say.date(deadlineAt))),
  'switched-off': ({ days, toleranceDays }, say) =>
    say.join(
      ' ',
      days === undefined || days < 1
        ? 'Computer is off'
        : say.join(' ', 'Computer is off,', say.days(days), 'without a backup'),
      around('(', say.days(toleranceDays), ' allowed)'),
    ),
  'no-sight': ({ since: at }, say) =>
    say.join(' ', 'No sight of the source', since(say.date(at))) + ': unknown whether a backup came',
  unclear: ({ rawStatus, time }, say) =>
    around('A time that cannot be right: ', say.quote(time)) ??
    around('Unrecognised report ', say.quote(rawStatus)) ??
    'Unclear how the backup ended',
  mixed: ({ good, bad }, say) =>
    say.join(
      ': ',
      'Not all backups succeeded',
      say.join(', ', around('', say.number(good), ' did'), around('', say.number(bad), ' did not')),
    ),
  overridden: ({ why, until }, say) =>
    say.join(
      ': ',
      say.join(' ', 'Known problem', around('up to and including ', say.date(until, 'date'))),
      say.quote(why),
    ),

  empty: () => 'Backup reports success but processed nothing',
  'size-dropped': ({ bytes, usual }, say) =>
    say.join(
      ' ',
      say.join(': ', 'Much smaller than usual', say.measure(bytes, 'bytes')),
      usually(say.measure(usual, 'bytes')),
    ),
  'files-dropped': ({ files, usual }, say) =>
    say.join(
      ' ',
      say.join(': ', 'Far fewer files than usual', say.number(files)),
      usually(say.number(usual)),
    ),
  'too-long': ({ seconds, usual }, say) =>
    say.join(
      ' ',
      say.join(': ', 'Took much longer than usual', say.duration(seconds)),
      usually(say.duration(usual)),
    ),
  'too-short': ({ seconds, usual }, say) =>
    say.join(
      ' ',
      say.join(': ', 'Finished much sooner than usual', say.duration(seconds)),
      usually(say.duration(usual)),
    ),
  'nothing-new': ({ days }, say) =>
    say.join(' ', 'Nothing new in the backup', around('for ', say.days(days))),
  'same-warning': ({ days }, say) =>
    say.join(' ', 'The same warning', around('for ', say.days(days)) ?? 'every time'),
};

type Part = string | undefined;
const around = (before: string, part: Part, after = ''): Part =>
  part === undefined ? undefined : `${before}${part}${after}`;
const between = (text: Part) => around('(', text, ')');
const since = (at: Part) => around('since ', at);
const expected = (at: Part) => around('(expected ', at, ')');
const usually = (value: Part) => around('(usually ', value, ')');
