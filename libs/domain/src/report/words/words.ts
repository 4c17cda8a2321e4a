import type { Language } from '../../wording/language';
import type { ReportWords } from './report-words';
import { WORDS_EN } from './words-en';
import { WORDS_NL } from './words-nl';

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = { nl: WORDS_NL, en: WORDS_EN };
