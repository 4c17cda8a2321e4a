import { nightReasonText, nightStatusText, type Language, type RegisterLine } from '@nachtwacht/domain';
import type { Cell } from '@nachtwacht/server-kit';
import type { ReadCorrection, ReadDay } from './read-entry';
import { REGISTER_WORDS } from './register-words';

/** The register as rows for a spreadsheet: one for each night, and one for each correction. */
export function toRows(entries: readonly (ReadDay | ReadCorrection)[], language: Language): Cell[][] {
  const rows = entries.flatMap((entry) =>
    entry.kind === 'day'
      ? entry.nights.map((night) => nightRow(entry, night, language))
      : [correctionRow(entry, language)],
  );
  return [[...REGISTER_WORDS[language].headings], ...rows];
}

export function reasonsText({ reasons }: Pick<RegisterLine, 'reasons'>, language: Language): string {
  return reasons.map((reason) => nightReasonText(reason, language)).join(' ');
}

function nightRow({ date, seq, hash }: ReadDay, night: RegisterLine, language: Language): Cell[] {
  const { signed } = night;
  return [
    date,
    night.night,
    night.name,
    night.protects ?? '',
    night.dues.join(' '),
    night.deadline,
    nightStatusText(night.status, language),
    reasonsText(night, language),
    night.runs.map(({ id, raw, outcome }) => `${id}: ${raw ?? outcome}`).join('; '),
    signed?.by ?? REGISTER_WORDS[language].unsigned,
    signed?.at ?? '',
    signed?.bulk === true ? REGISTER_WORDS[language].together : '',
    night.notes.map(({ by, text }) => `${by}: ${text}`).join(' | '),
    night.override === null ? '' : `${night.override.until}: ${night.override.reason}`,
    night.followUp === null ? '' : (night.followUp.reference ?? night.followUp.id),
    seq,
    hash,
  ];
}

function correctionRow(entry: ReadCorrection, language: Language): Cell[] {
  const { correction, byItself } = REGISTER_WORDS[language];
  const said = entry.text ?? (entry.status === null ? '' : nightStatusText(entry.status, language));
  const { date, night, job, by, at, seq, hash } = entry;
  return [date, night, job, '', '', '', correction, said, '', by ?? byItself, at, '', '', '', '', seq, hash];
}
