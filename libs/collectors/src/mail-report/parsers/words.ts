import { ownValue } from '@nachtwacht/collector-kit';
import type { BackupOutcome } from '@nachtwacht/domain';

/** A word of any language, on its own: `\b` knows no é. */
const word = (alternatives: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'iu');

/** "Errors: 0" and "0 errors" are none, "10 errors" are. */
const COUNTED =
  '(?:errors?|fail(?:ed|ures?)|failure count|warnings?|exceptions?|skipped|problems?|problemen|fouten?|mislukt|overgeslagen|waarschuwingen|fehlern?|erreurs?|errori|fejl)';
const NONE = [
  new RegExp(`${COUNTED}\\s{0,9}[:=]\\s{0,9}0(?![\\d.,])`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\d.,])(?:0|no|without|geen|zonder|keine?|ohne|sans|senza|uden|sin)\\s{1,9}(?:(?:files|bestanden|dateien) )?${COUNTED}`,
    'giu',
  ),
];

const STARTED = word(
  '(?:has |is |wurde |a été |è stata |er )?(?:started|gestart|gestartet|démarrée?|avviat[ao]|startet)',
);
const PARTLY = word(
  '(?:completed|finished|successful|done|voltooid|gereed|abgeschlossen|terminée?|completat[ao]|fuldført|slutförd)\\s{1,9}(?:with|met|mit|avec|con|med)\\s{1,9}(?!succ)(?:some |enkele |des )?\\p{L}{1,40}' +
    '|with (?:errors?|warnings?|exceptions?)|met (?:fouten|waarschuwingen)|mit (?:fehlern|warnungen)|avec (?:des )?(?:erreurs|avertissements)|con (?:errori|avvisi)' +
    '|partial(?:ly)?|skipped|overgeslagen|übersprungen|gedeeltelijk|teilweise|partielle(?:ment)?|parzial(?:e|mente)|delvist?|parcial(?:mente)?|warnings?|waarschuwing|warnung|avertissement|avviso|advarsel',
);
const NOT_DONE = word(
  '(?:not|cannot|never|without|niet|nooit|geen|zonder|nicht|nie|ohne|kein|non|pas|jamais|sans|mai|senza|ikke|aldrig|inte|no|nunca|sin|não|\\p{L}{2,8}n[\\u0027\\u2019]t)\\s{1,9}(?:\\p{L}{1,30}\\s{1,9}){0,2}(?:succ\\p{L}{0,12}|success\\p{L}*|complet\\p{L}*|finished|voltooid|gelukt|geslaagd|abgeschlossen|erfolgreich|terminée?|réussie?|riuscit[ao]|fuldført|gennemført|slutförd|completad[ao]|finalizad[ao]|ok)|unsuccessful(?:ly)?|incomplete|(?:success\\p{L}{0,5}|completed?|gelukt|geslaagd|voltooid)\\s{0,9}[:=]\\s{0,9}(?:false|no|nee|none|0)',
);
const FAILED = word(
  'unable|timed? ?out|corrupt(?:ed)?|denied|exceeded|problems?|problemen|fail(?:ed|ure|s)?|error|errors|abort(?:ed)?|mislukt|fehlgeschlagen|gescheitert|échouée?|a échoué|échec|fallit[ao]|mislykke(?:de|des|t)|misslyckades|fel|fejl|fout|fehler|erreur|errore|error(?:es)?|fallad[ao]|falló',
);
const STOPPED = word(
  'cancel(?:l)?ed|cancellation|geannuleerd|afgebroken|abgebrochen|annulée?|annullat[ao]|annulleret|afbrudt|avbruten|avbröts|interrupted|onderbroken|suspended|opgeschort',
);
const DONE = word(
  'success(?:ful|fully)?|succeeded|completed?|finished|ok|voltooid|geslaagd|gelukt|gereed|abgeschlossen|erfolgreich|terminée?|réussie?|completat[ao]|riuscit[ao]|fuldført|gennemført|slutförd|slutfördes|completad[ao]|finalizad[ao]',
);

/** Some of them: "2 of 3". */
const SHARE = /(?<![\p{L}\d.,])(\d{1,6}) (?:of|van(?: de)?|von|sur|di|af|av|de) (\d{1,6})(?![\p{L}\d])/giu;
/** It is told of another time, or of one that has not come. */
const ELSEWHEN = word(
  '(?:last|latest|previous|laatste|vorige|letzte[nrs]?|vorherige[nrs]?|dernière|précédente|ultim[ao]|sidste|senaste)\\s{1,9}(?:\\p{L}{1,30}\\s{1,9}){0,2}(?:success\\p{L}{0,5}|complet\\p{L}{0,5}|voltooide?|geslaagde?|gelukte?|erfolgreiche?|abgeschlossene?|réussie|riuscit[ao]|fuldførte?|slutförda?)' +
    '|(?:will|would|shall|should|must|may|can|could|to) be (?:\\p{L}{1,30}\\s{1,9}){0,2}(?:success\\p{L}{0,5}|completed|finished)' +
    '|(?:if|whether|once|until|when|before|als|zodra|voordat|totdat|wanneer|sobald|bevor|wenn|falls|ob)\\s{1,9}(?:\\p{L}{1,30}\\s{1,9}){0,5}(?:success\\p{L}{0,5}|completed?|finished|voltooid|geslaagd|gelukt|klaar|abgeschlossen)' +
    '|\\d{1,2}(?:[.,]\\d{1,3})?\\s?%\\s{0,9}(?:completed?|finished|done|voltooid|gereed|abgeschlossen|terminée?)',
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
  if (ELSEWHEN.test(text)) return null;
  if (DONE.test(text)) return isShare(text) ? 'warning' : 'success';
  return STARTED.test(text) ? 'running' : null;
}

function isShare(text: string): boolean {
  return [...text.matchAll(SHARE)].some(([, some, all]) => Number(some) < Number(all));
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
  const step = ownValue(STEPS, (unit ?? '').toUpperCase());
  return amount === undefined || step === undefined
    ? null
    : Math.round(Number(amount.replace(',', '.')) * step);
}
