import type { NightReason } from '../../backup/night/night';
import type { Language } from '../language';
import { remarkText } from '../remarks/remark';
import { createNightSay, type NightSay, type NightWordings } from './night-wording';
import { NIGHT_WORDINGS_EN } from './night-wordings-en';
import { NIGHT_WORDINGS_NL } from './night-wordings-nl';

const WORDINGS: Record<Language, NightWordings> = { nl: NIGHT_WORDINGS_NL, en: NIGHT_WORDINGS_EN };
const SAY = { nl: createNightSay('nl'), en: createNightSay('en') } as const;

/** Why a night is what it is, as one short sentence; the words of the source stand beside it (`nightReasonQuote`). */
export function nightReasonText(reason: NightReason, language: Language): string {
  const wordings = WORDINGS[language];
  // Reasons are stored: one of another version has no wording here, and says its name.
  if (!Object.hasOwn(wordings, reason.code)) return reason.code;
  const wording: (params: object, say: NightSay) => string = wordings[reason.code];
  return wording(reason.params, SAY[language]);
}

/** What was said beside it: the words of the source, or a remark of ours in the reader's language. */
export function nightReasonQuote({ params }: NightReason, language: Language): string | null {
  const said = 'message' in params ? params.message : 'fault' in params ? params.fault : undefined;
  return typeof said === 'string' && said.trim() !== '' ? remarkText(said, language) : null;
}
