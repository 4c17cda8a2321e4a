import type { Parser } from './told';
import { jobOfSubject } from './subject-job';

/** Its subject is whatever its owner wrote; the last line of the log tells how it ended. */
const DONE = /\*\*\s{0,9}The backup is done\.\s{0,9}Errors:\s{0,9}(\d{1,9})/gi;

export const cobian: Parser = {
  id: 'cobian',
  read({ subject, text }) {
    const counts = [...text.matchAll(DONE)].map(([, count]) => Number(count));
    if (counts.length === 0) return null;
    // One mail may hold the logs of several backups.
    const errors = String(counts.reduce((sum, count) => sum + count));
    const isGood = errors === '0';
    return {
      job: jobOfSubject(subject) || 'Cobian',
      outcome: isGood ? 'success' : 'failed',
      word: `Errors: ${errors}`,
      message: isGood ? null : `Errors: ${errors}`,
    };
  },
};
