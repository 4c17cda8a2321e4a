import { UNITS } from '../../status/observation';
import type { ReasonParams } from '../../status/reasons';
import type { ReasonCode } from '../../status/status';
import { formatDate, type DateStyle } from '../format/format-dates';
import { formatDays, formatMeasure } from '../format/format-measure';
import { formatNumber } from '../format/format-numbers';
import type { Language } from '../language';
import { stateText } from '../states/state-text';

/**
 * One sentence per reason. Params come over the wire and may be missing, or of another kind, whatever their type
 * promises: every wording must also read well without them.
 */
export type Wordings = {
  readonly [C in ReasonCode]: (params: Partial<ReasonParams[C]>, say: Say) => string;
};

type Part = string | undefined;

/** What a wording may do with the values it is given. What is not there, or no such value, is undefined. */
export interface Say {
  /** A number with its unit, or without one that is not known. */
  readonly measure: (value: unknown, unit: unknown) => Part;
  readonly number: (value: unknown) => Part;
  readonly days: (value: unknown) => Part;
  readonly date: (at: unknown, style?: DateStyle) => Part;
  /** A state that collectors have a word for; undefined for a word of the device's own. */
  readonly state: (word: unknown) => Part;
  /** Text of a device, in quotation marks. */
  readonly quote: (text: unknown) => Part;
  /** "2.7 -> 2.8", or the one of them that is known. */
  readonly step: (from: unknown, to: unknown) => Part;
  /** Joins the parts that are there. */
  readonly join: (separator: string, ...parts: readonly Part[]) => string;
}

const QUOTES: Record<Language, readonly [string, string]> = { nl: ['‘', '’'], en: ['“', '”'] };

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function words(text: unknown): Part {
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

function mapped<T>(value: T | undefined, map: (value: T) => string): Part {
  return value === undefined ? undefined : map(value);
}

export function createSay(language: Language): Say {
  const [open, close] = QUOTES[language];
  return {
    measure: (value, unit) => {
      const known = UNITS.find((each) => each === unit);
      return mapped(finite(value), (number) =>
        known === undefined ? formatNumber(number, language, 1) : formatMeasure(number, known, language),
      );
    },
    number: (value) => mapped(finite(value), (number) => formatNumber(number, language)),
    days: (value) => mapped(finite(value), (number) => formatDays(number, language)),
    date: (at, style = 'date-time') => {
      const moment = words(at);
      if (moment === undefined || Number.isNaN(Date.parse(moment))) return undefined;
      return formatDate(moment, style, language);
    },
    state: (word) => (typeof word === 'string' ? (stateText(word, language) ?? undefined) : undefined),
    quote: (text) => mapped(words(text), (said) => `${open}${said}${close}`),
    step: (from, to) => {
      const [before, after] = [words(from), words(to)];
      return before !== undefined && after !== undefined ? `${before} → ${after}` : (after ?? before);
    },
    join: (separator, ...parts) => parts.filter((part) => part !== undefined && part !== '').join(separator),
  };
}
