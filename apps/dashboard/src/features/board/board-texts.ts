import { defineTexts } from '../../shared/i18n/texts';
import { BOARD_WORDS_EN } from './board-words-en';
import { BOARD_WORDS_NL } from './board-words-nl';

export const boardTexts = defineTexts('board', { nl: BOARD_WORDS_NL, en: BOARD_WORDS_EN });
