import { defineTexts, type KeyOf } from '../../shared/i18n/texts';
import { MORNING_WORDS_EN } from './morning-words-en';
import { MORNING_WORDS_NL } from './morning-words-nl';

export const morningTexts = defineTexts('morning', { nl: MORNING_WORDS_NL, en: MORNING_WORDS_EN });
export type MorningTextKey = KeyOf<typeof morningTexts>;
