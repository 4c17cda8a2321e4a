import type { NightWordings } from './night-wording';

export const NIGHT_WORDINGS_NL: NightWordings = {
  'run-good': ({ finishedAt }, say) => say.join(' ', 'Back-up gelukt', between(say.date(finishedAt))),
  'after-retry': ({ failures, finishedAt }, say) => {
    const tried = around(
      'Gelukt na ',
      say.number(failures),
      failures === 1 ? ' mislukte poging' : ' mislukte pogingen',
    );
    return say.join(' ', tried ?? 'Gelukt na herhaling', between(say.date(finishedAt)));
  },
  'run-warning': () => 'Back-up klaar, met waarschuwing',
  'run-failed': () => 'Back-up mislukt',
  'run-blocked': () => 'Back-up kon niet draaien',
  'no-run': ({ dueAt, lastGoodAt, claimed }, say) =>
    say.join(
      ', ',
      say.join(' ', 'Geen back-up gekomen', expected(say.date(dueAt))),
      around('laatste goede ', say.date(lastGoodAt)),
      claimed === true ? 'ook volgens de bron' : undefined,
    ),
  'still-running': ({ startedAt }, say) => say.join(' ', 'Back-up loopt nog', since(say.date(startedAt))),
  hangs: ({ hours, limitHours }, say) =>
    hours === undefined
      ? 'Back-up loopt te lang'
      : say.join(
          ' ',
          'Back-up loopt al',
          say.number(hours),
          'uur',
          around('(grens ', say.number(limitHours), ' uur)'),
        ),
  'not-due': ({ dueAt }, say) => say.join(' ', 'Nog niet aan de beurt', expected(say.date(dueAt))),
  'in-window': ({ deadlineAt }, say) => say.join(' ', 'Kan nog komen', around('tot ', say.date(deadlineAt))),
  'switched-off': ({ days, toleranceDays }, say) =>
    say.join(
      ' ',
      days === undefined || days < 1
        ? 'Computer staat uit'
        : say.join(' ', 'Computer staat uit, al', say.days(days), 'zonder back-up'),
      around('(mag ', say.days(toleranceDays), ')'),
    ),
  'no-sight': ({ since: at }, say) =>
    say.join(' ', 'Geen zicht op de bron', since(say.date(at))) + ': onbekend of er een back-up kwam',
  unclear: ({ rawStatus, time }, say) =>
    around('Tijd die niet kan kloppen: ', say.quote(time)) ??
    around('Onbekende melding ', say.quote(rawStatus)) ??
    'Onduidelijk hoe de back-up afliep',
  mixed: ({ good, bad }, say) =>
    say.join(
      ': ',
      'Niet alle back-ups gelukt',
      say.join(', ', around('', say.number(good), ' wel'), around('', say.number(bad), ' niet')),
    ),
  overridden: ({ why, until }, say) =>
    say.join(
      ': ',
      say.join(' ', 'Bekend probleem', around('tot en met ', say.date(until, 'date'))),
      say.quote(why),
    ),

  empty: () => 'Back-up meldt succes, maar verwerkte niets',
  'size-dropped': ({ bytes, usual }, say) =>
    say.join(
      ' ',
      say.join(': ', 'Veel kleiner dan anders', say.measure(bytes, 'bytes')),
      usually(say.measure(usual, 'bytes')),
    ),
  'files-dropped': ({ files, usual }, say) =>
    say.join(
      ' ',
      say.join(': ', 'Veel minder bestanden dan anders', say.number(files)),
      usually(say.number(usual)),
    ),
  'too-long': ({ seconds, usual }, say) =>
    say.join(
      ' ',
      say.join(': ', 'Duurde veel langer dan anders', say.duration(seconds)),
      usually(say.duration(usual)),
    ),
  'too-short': ({ seconds, usual }, say) =>
    say.join(
      ' ',
      say.join(': ', 'Veel sneller klaar dan anders', say.duration(seconds)),
      usually(say.duration(usual)),
    ),
  'nothing-new': ({ days }, say) =>
    around('Al ', say.days(days), ' niets nieuws in de back-up') ?? 'Niets nieuws in de back-up',
  'same-warning': ({ days }, say) =>
    around('Al ', say.days(days), ' dezelfde waarschuwing') ?? 'Steeds dezelfde waarschuwing',
};

type Part = string | undefined;
const around = (before: string, part: Part, after = ''): Part =>
  part === undefined ? undefined : `${before}${part}${after}`;
const between = (text: Part) => around('(', text, ')');
const since = (at: Part) => around('sinds ', at);
const expected = (at: Part) => around('(verwacht ', at, ')');
const usually = (value: Part) => around('(meestal ', value, ')');
