import type { NightReasonCode, NightReasonParams } from '../../backup/night/night';
import { formatMeasure } from '../format/format-measure';
import { formatNumber } from '../format/format-numbers';
import type { Language } from '../language';
import { createSay, type Say } from '../reasons/wording';

/** One sentence per reason of a night. As for other reasons, each must also read well without its params. */
export type NightWordings = {
  readonly [C in NightReasonCode]: (params: Partial<NightReasonParams[C]>, say: NightSay) => string;
};

export interface NightSay extends Say {
  /** Seconds as a person says how long something took: "45 s", "20 min", "3,5 uur". */
  readonly duration: (seconds: unknown) => string | undefined;
}

const HOURS: Record<Language, { readonly one: string; readonly other: string }> = {
  nl: { one: 'uur', other: 'uur' },
  en: { one: 'hour', other: 'hours' },
};
const GAP = '\u00a0';

function formatDuration(seconds: number, language: Language): string {
  if (seconds < 120) return formatMeasure(seconds, 'seconds', language);
  if (seconds < 100 * 60) return `${formatNumber(seconds / 60, language)}${GAP}min`;
  const hours = formatNumber(seconds / 3600, language, 1);
  return `${hours}${GAP}${hours === '1' ? HOURS[language].one : HOURS[language].other}`;
}

export function createNightSay(language: Language): NightSay {
  return {
    ...createSay(language),
    duration: (seconds) =>
      typeof seconds === 'number' && Number.isFinite(seconds) ? formatDuration(seconds, language) : undefined,
  };
}
