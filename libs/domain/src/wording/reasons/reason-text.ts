import type { Reason } from '../../status/status';
import type { Language } from '../language';
import { isRemark, remarkText } from '../remarks/remark';
import { createSay, type Say, type Wordings } from './wording';
import { WORDINGS_EN } from './wordings-en';
import { WORDINGS_NL } from './wordings-nl';

const WORDINGS: Record<Language, Wordings> = { nl: WORDINGS_NL, en: WORDINGS_EN };
const SAY = { nl: createSay('nl'), en: createSay('en') } as const;

/** The reason as one short sentence in the reader's language. */
export function reasonText(reason: Reason, language: Language): string {
  // The params that belong to a code can't be tied to it after the wire; wordings take each as one that may be missing.
  const wording: (params: object, say: Say) => string = WORDINGS[language][reason.code];
  return wording(reason.params ?? {}, SAY[language]);
}

/** What was said beside the reason: a remark of ours in the reader's language, or the device's own words. */
export function reasonQuote(reason: Reason, language: Language): string | null {
  const said = saidIn(reason);
  return said === null ? null : remarkText(said, language);
}

/** False for the words of a device, which are shown as a quotation. */
export function isOwnRemark(reason: Reason): boolean {
  const said = saidIn(reason);
  return said !== null && isRemark(said);
}

function saidIn({ params }: Reason): string | null {
  const said = params?.['text'] ?? params?.['message'];
  return typeof said === 'string' && said !== '' ? said : null;
}
