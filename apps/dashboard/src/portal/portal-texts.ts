import { defineTexts } from '../shared/i18n/texts';
import { portalWordsEn } from './portal-words-en';
import { portalWordsNl } from './portal-words-nl';

export const portalTexts = defineTexts('portal', { nl: portalWordsNl, en: portalWordsEn });
