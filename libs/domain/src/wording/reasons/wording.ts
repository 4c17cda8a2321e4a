import { UNITS, type Unit } from '../../status/observation';
import type { ReasonParams } from '../../status/reasons';
import type { ReasonCode } from '../../status/status';
import { formatDate, type DateStyle } from '../format/format-dates';
import { formatDays, formatMeasure } from '../format/format-measure';
import { formatNumber } from '../format/format-numbers';
import type { Language } from '../language';

/**
 * One sentence per reason. Params come over the wire and may be missing whatever their type promises, so every
 * wording must also read well without them.
 */
export type Wordings = {
  readonly [C in ReasonCode]: (params: Partial<ReasonParams[C]>, say: Say) => string;
};

/** What a wording may do with the values it is given; undefined in, undefined out. */
export interface Say {
  readonly measure: (value: number | undefined, unit: Unit | undefined) => string | undefined;
  readonly number: (value: number | undefined) => string | undefined;
  readonly days: (value: number | undefined) => string | undefined;
  readonly date: (at: string | undefined, style?: DateStyle) => string | undefined;
  /** Text of a device, in quotation marks. */
  readonly quote: (text: string | undefined) => string | undefined;
  /** Joins the parts that are there. */
  readonly join: (separator: string, ...parts: readonly (string | undefined)[]) => string;
  /** "2.7 -> 2.8", or the one of them that is known */
  readonly step: (from: string | undefined, to: string | undefined) => string | undefined;
}

const QUOTES: Record<Language, readonly [string, string]> = { nl: ['‘', '’'], en: ['“', '”'] };

function isTime(at: string | undefined): at is string {
  return at !== undefined && !Number.isNaN(Date.parse(at));
}

export function createSay(language: Language): Say {
  const [open, close] = QUOTES[language];
  return {
    measure: (value, unit) => {
      if (value === undefined) return undefined;
      return unit !== undefined && UNITS.includes(unit)
        ? formatMeasure(value, unit, language)
        : formatNumber(value, language, 1);
    },
    number: (value) => (value === undefined ? undefined : formatNumber(value, language)),
    days: (value) => (value === undefined ? undefined : formatDays(value, language)),
    date: (at, style = 'date-time') => (isTime(at) ? formatDate(at, style, language) : undefined),
    quote: (text) => (text === undefined || text === '' ? undefined : `${open}${text}${close}`),
    join: (separator, ...parts) => parts.filter((part) => part !== undefined && part !== '').join(separator),
    step: (from, to) => (from !== undefined && to !== undefined ? `${from} → ${to}` : (to ?? from)),
  };
}
