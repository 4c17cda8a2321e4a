import type { Parser } from './told';
import { jobOfSubject } from './subject-job';

/** Its subject is whatever its owner wrote; the last line of the log tells how it ended. */
const DONE = /\*\*\s*The backup is done\.\s*Errors:\s*(\d{1,9})/i;

export const cobian: Parser = {
  id: 'cobian',
  read({ subject, text }) {
    const errors = DONE.exec(text)?.[1];
    if (errors === undefined) return null;
    const isGood = Number(errors) === 0;
    return {
      job: jobOfSubject(subject) || 'Cobian',
      outcome: isGood ? 'success' : 'failed',
      word: `Errors: ${errors}`,
      message: isGood ? null : `Errors: ${errors}`,
    };
  },
};
