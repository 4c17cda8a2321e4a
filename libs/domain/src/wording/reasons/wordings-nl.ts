import type { FaultClass } from '../../status/fault';
import type { Wordings } from './wording';

const FAULTS = {
  unreachable: 'De bron is niet bereikbaar',
  timeout: 'De bron antwoordt niet op tijd',
  auth: 'Aanmelden bij de bron lukt niet',
  'rate-limited': 'De bron weigert even: te veel aanvragen',
  'bad-reply': 'De bron geeft een onleesbaar antwoord',
  misconfigured: 'De koppeling is niet goed ingesteld',
  'identity-changed': 'De bron is een ander apparaat dan voorheen',
} satisfies Record<FaultClass, string>;

export const WORDINGS_NL: Wordings = {
  'never-measured': () => 'Nog niets gemeten',
  stale: ({ lastHeardAt }, say) => say.join(' ', 'Niets meer gehoord', since(say.date(lastHeardAt))),
  'not-reported': () => 'De bron noemt dit niet meer',
  'source-fault': ({ fault }) =>
    fault !== undefined && Object.hasOwn(FAULTS, fault) ? FAULTS[fault] : 'Storing bij de bron',
  unrecognised: ({ value, expected }, say) => {
    if (expected === 'date') return say.join(': ', 'Geen geldige datum', say.quote(value));
    if (expected === 'past-date') return say.join(': ', 'Datum ligt in de toekomst', say.quote(value));
    if (expected !== undefined) return say.join(': ', 'Past niet bij deze controle', say.quote(value));
    return say.state(value) ?? say.join(' ', 'Onbekende melding', say.quote(value));
  },
  'no-value': () => 'De bron geeft geen waarde',

  reachable: ({ latencyMs, lossPercent }, say) =>
    say.join(
      ', ',
      'Bereikbaar',
      say.measure(latencyMs, 'milliseconds'),
      loss(say.measure(lossPercent, 'percent')),
    ),
  unreachable: ({ lossPercent }) =>
    lossPercent === undefined ? 'Niet bereikbaar' : 'Niet bereikbaar, alle pakketten gaan verloren',
  timeout: () => 'Geen antwoord binnen de tijd',

  'within-limits': ({ value, unit }, say) => say.join(': ', 'Binnen de grenzen', say.measure(value, unit)),
  'above-limit': ({ value, limit, unit, of }, say) => {
    const level = say.join(' ', say.measure(value, unit), limited(say.measure(limit, unit)));
    if (of === 'loss') return say.join(' ', 'Pakketverlies', level);
    return of === 'latency' ? say.join(' ', 'Vertraging', level) : say.join(': ', 'Te hoog', level);
  },
  'below-limit': ({ value, limit, unit }, say) =>
    say.join(': ', 'Te laag', say.join(' ', say.measure(value, unit), limited(say.measure(limit, unit)))),
  'full-soon': ({ fullAt, days, value, unit }, say) =>
    say.join(
      ', ',
      days === 0
        ? 'Naar verwachting binnen een dag vol'
        : say.join(' ', 'Vol over', say.days(days), on(say.date(fullAt, 'date'))),
      now(say.measure(value, unit)),
    ),

  state: ({ value }, say) => say.state(value) ?? say.join(' ', 'Meldt', say.quote(value)),
  'part-gone': () => 'Was er, en wordt niet meer genoemd',

  'valid-until': ({ expiresAt, days }, say) =>
    say.join(', ', say.join(' ', 'Geldig tot', say.date(expiresAt, 'date')), left(say.days(days))),
  'expires-soon': ({ expiresAt, days }, say) =>
    say.join(
      ' ',
      days === 0 ? 'Verloopt binnen een dag' : say.join(' ', 'Verloopt over', say.days(days)),
      on(say.date(expiresAt, 'date')),
    ),
  expired: ({ expiresAt }, say) => say.join(' ', 'Verlopen', since(say.date(expiresAt, 'date'))),

  'up-to-date': ({ installed }, say) => say.join(' ', 'Bijgewerkt', between(installed)),
  'update-available': ({ installed, available, pending, security }, say) =>
    say.join(
      ', ',
      pending !== undefined && pending > 1
        ? `${say.number(pending) ?? ''} updates wachten`
        : say.join(' ', 'Update beschikbaar', between(say.step(installed, available))),
      security === 'unknown' ? 'belang onbekend' : undefined,
    ),
  'security-update': ({ installed, available, pending }, say) =>
    pending !== undefined && pending > 1
      ? `Beveiligingsupdates wachten (${say.number(pending) ?? ''} updates in totaal)`
      : say.join(' ', 'Beveiligingsupdate beschikbaar', between(say.step(installed, available))),
  'update-running': ({ installed, available }, say) =>
    say.join(' ', 'Update wordt geïnstalleerd', between(say.step(installed, available))),
  'never-checked': () => 'Heeft nog nooit naar updates gezocht',
  'check-outdated': ({ days }, say) => {
    const ago = say.days(days);
    return ago === undefined
      ? 'Zoekt al te lang niet naar updates'
      : `Zocht ${ago} geleden voor het laatst naar updates`;
  },
  'latest-not-known': ({ installed }, say) =>
    say.join(': ', 'Nieuwste versie niet bekend', say.quote(installed)),
  'downgrade-offered': ({ installed, available }, say) =>
    say.join(': ', 'Aangeboden wordt een oudere versie', say.step(installed, available)),
  'offer-withdrawn': ({ available }, say) =>
    say.join(': ', 'De maker trok de aangeboden versie terug', say.quote(available)),
  'installed-withdrawn': ({ installed }, say) =>
    say.join(': ', 'De maker trok de geïnstalleerde versie terug', say.quote(installed)),
  'reboot-needed': () => 'Bijgewerkt, maar nog niet herstart',
  'end-of-life': ({ endOfLife }, say) =>
    say.join(' ', 'De maker ondersteunt dit niet meer', since(say.date(endOfLife, 'date'))),
  'check-failed': ({ checkedAt }, say) =>
    say.join(' ', 'Zoeken naar updates is mislukt', between(say.date(checkedAt))),

  'backup-success': ({ finishedAt, bytes }, say) =>
    say.join(
      ', ',
      say.join(' ', 'Back-up gelukt', between(say.date(finishedAt))),
      say.measure(bytes, 'bytes'),
    ),
  'backup-warning': ({ finishedAt }, say) =>
    say.join(' ', 'Back-up klaar, met waarschuwing', between(say.date(finishedAt))),
  'backup-failed': ({ lastGoodAt }, say) => {
    const good = say.date(lastGoodAt);
    return good === undefined
      ? 'Back-up mislukt, geen goede bekend'
      : `Back-up mislukt, laatste goede ${good}`;
  },
  'backup-missed': ({ expectedAt }, say) =>
    say.join(' ', 'Geen back-up gekomen', expected(say.date(expectedAt))),
  'backup-outdated': ({ hours, limitHours, lastGoodAt }, say) =>
    lastGoodAt === undefined
      ? say.join(' ', 'Geen goede back-up', within(say.number(limitHours)))
      : say.join(
          ' ',
          'Laatste goede back-up is',
          say.number(hours),
          'uur oud',
          limitedHours(say.number(limitHours)),
        ),
  'backup-running': ({ startedAt }, say) => say.join(' ', 'Back-up loopt', since(say.date(startedAt))),
  'backup-stuck': ({ hours, limitHours }, say) =>
    say.join(' ', 'Back-up loopt al', say.number(hours), 'uur', limitedHours(say.number(limitHours))),
  'backup-never': () => 'Nog geen back-up gezien',
  'backup-unclear': ({ finishedAt }, say) =>
    say.join(' ', 'Onduidelijk hoe de back-up afliep', between(say.date(finishedAt))),
  'backup-empty': ({ finishedAt }, say) =>
    say.join(' ', 'Back-up meldt succes, maar verwerkte niets', between(say.date(finishedAt))),

  'in-maintenance': () => 'In onderhoud',
  flapping: () => 'Wisselt te vaak',
};

type Part = string | undefined;
const around = (before: string, part: Part, after = ''): Part =>
  part === undefined ? undefined : `${before}${part}${after}`;
const since = (at: Part) => around('sinds ', at);
const on = (date: Part) => around('(', date, ')');
const between = (text: Part) => around('(', text, ')');
const now = (level: Part) => around('nu ', level);
const left = (days: Part) => around('nog ', days);
const loss = (percent: Part) => around('', percent, ' verlies');
const limited = (limit: Part) => around('(grens ', limit, ')');
const limitedHours = (hours: Part) => around('(grens ', hours, ' uur)');
const within = (hours: Part) => around('in de laatste ', hours, ' uur');
const expected = (at: Part) => around('(verwacht ', at, ')');
