import { field } from '@nachtwacht/collector-kit';
import { z } from 'zod';

/** The language in which a channel words its messages: `z.object({ …, language: languageField })`. */
export const languageField = field(z.enum(['nl', 'en']).default('nl'), {
  label: { nl: 'Taal van de meldingen', en: 'Language of the messages' },
  options: { nl: { nl: 'Nederlands', en: 'Dutch' }, en: { nl: 'Engels', en: 'English' } },
});
