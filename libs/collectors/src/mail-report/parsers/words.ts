import type { BackupOutcome } from '@nachtwacht/domain';

/** A word of any language, on its own: `\b` knows no é. */
const word = (alternatives: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');

/** "Errors: 0" and "0 errors" are none, "10 errors" are. */
const COUNTED =
  '(?:errors?|failures?|failure count|warnings?|exceptions?|fouten|waarschuwingen|fehler|erreurs?|errori)';
const NONE = [
  new RegExp(`${COUNTED}\\s*[:=]\\s*0(?![\\d.,])`, 'giu'),
  new RegExp(`(?<![\\d.,])(?:0|no|geen|keine?)\\s+${COUNTED}`, 'giu'),
];

const STARTED = word(
  '(?:has |is |wurde |a été |è stata |er )?(?:started|gestart|gestartet|démarrée?|avviat[ao]|startet)',
);
const PARTLY = word(
  '(?:completed|finished|successful|done|voltooid|gereed|abgeschlossen|terminée?|completat[ao]|fuldført|slutförd)\\s+(?:with|met|mit|avec|con|med)\\s+(?!succ)(?:some |enkele |des )?\\p{L}+' +
    '|with (?:errors?|warnings?|exceptions?)|met (?:fouten|waarschuwingen)|mit (?:fehlern|warnungen)|avec (?:des )?(?:erreurs|avertissements)|con (?:errori|avvisi)' +
    '|partial(?:ly)?|partially completed|gedeeltelijk|teilweise|partielle(?:ment)?|parzial(?:e|mente)|delvist?|parcial(?:mente)?|warnings?|waarschuwing|warnung|avertissement|avviso|advarsel',
);
const NOT_DONE = word(
  '(?:not|niet|nicht|non|ikke|inte|pas)\\s+(?:\\p{L}+\\s+){0,2}(?:success\\p{L}*|complet\\p{L}*|finished|voltooid|gelukt|geslaagd|abgeschlossen|erfolgreich|terminée?|réussie?|riuscit[ao]|fuldført|slutförd)|unsuccessful(?:ly)?|incomplete',
);
const FAILED = word(
  'fail(?:ed|ure|s)?|error|errors|abort(?:ed)?|mislukt|fehlgeschlagen|gescheitert|échouée?|a échoué|échec|fallit[ao]|mislykke(?:de|des|t)|misslyckades|fel|fejl|fout|fehler|erreur|errore|error(?:es)?|fallad[ao]|falló',
);
const STOPPED = word(
  'cancel(?:l)?ed|cancellation|geannuleerd|afgebroken|abgebrochen|annulée?|annullat[ao]|annulleret|afbrudt|avbruten|avbröts|interrupted|onderbroken|suspended|opgeschort',
);
const DONE = word(
  'success(?:ful|fully)?|succeeded|completed?|finished|ok|voltooid|geslaagd|gelukt|gereed|abgeschlossen|erfolgreich|terminée?|réussie?|completat[ao]|riuscit[ao]|fuldført|gennemført|slutförd|slutfördes|completad[ao]|finalizad[ao]',
);

/**
 * How a line says that a backup ended, in the languages that are read; null when it does not. The order is the rule:
 * "completed with errors" and "not completed" come before "completed".
 */
export function outcomeInWords(line: string): BackupOutcome | null {
  const text = NONE.reduce((rest, none) => rest.replace(none, ' '), line);
  if (NOT_DONE.test(text)) return 'failed';
  if (PARTLY.test(text))
    return /\b(?:error|fout|fehler|erreur|errori|fejl|fel)/iu.test(text) ? 'failed' : 'warning';
  if (FAILED.test(text) || STOPPED.test(text)) return 'failed';
  if (DONE.test(text)) return 'success';
  return STARTED.test(text) ? 'running' : null;
}

/** The value behind a label: "Backup task: Photos". */
export function labelled(lines: readonly string[], label: RegExp): string | null {
  for (const line of lines) {
    const value = label.exec(line)?.[1]?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return null;
}

const STEPS: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KIB: 1024,
  MIB: 1024 ** 2,
  GIB: 1024 ** 3,
  TIB: 1024 ** 4,
};

/** "522.6 MB", "236.001 GiB"; a comma may stand for the point. Null when it is no size. */
export function bytesOf(text: string | null): number | null {
  const [, amount, unit] = /^\s*(\d{1,12}(?:[.,]\d{1,6})?)\s*([KMGT]?i?B)(?!\p{L})/iu.exec(text ?? '') ?? [];
  const step = STEPS[(unit ?? '').toUpperCase()];
  return amount === undefined || step === undefined
    ? null
    : Math.round(Number(amount.replace(',', '.')) * step);
}
