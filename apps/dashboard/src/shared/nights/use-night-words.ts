import type { NightReason, NightStatus } from '@nachtwacht/domain';
import { useTexts } from '../i18n/texts';
import { nightTexts } from './night-texts';

/** `const word = useNightWord(); word(night.status)` */
export function useNightWord(): (status: NightStatus) => string {
  return useTexts(nightTexts);
}

/** `const why = useNightReason(); why(night.reasons[0])` */
export function useNightReason(): (reason: NightReason) => string {
  return ({ code }) => code;
}
