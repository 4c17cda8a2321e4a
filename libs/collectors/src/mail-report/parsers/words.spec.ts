import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, outcomeInWords } from './words';

describe('how a line says that a backup ended', () => {
  it.each([
    ['plain success', 'Backup completed successfully', 'success'],
    ['no errors are none', 'Backup completed. Errors: 0', 'success'],
    ['nor are 0 errors', 'Finished with 0 errors', 'success'],
    ['ten errors are not 0 errors', 'Finished, 10 errors', 'failed'],
    ['a count of failures of 0 is none', 'Success :) Failure count: 0', 'success'],
    ['a count of 10 begins with no 0', 'Errors: 10', 'failed'],
    ['completed with errors is not completed', 'Backup Completed with Errors', 'failed'],
    ['completed with warnings is a warning', 'Backup completed with warnings', 'warning'],
    ['partially completed', 'has partially completed', 'warning'],
    ['not completed', 'The backup was not completed', 'failed'],
    ['unsuccessful', 'Backup unsuccessful', 'failed'],
    ['cancelled', 'was cancelled by the user', 'failed'],
    ['Dutch', 'is voltooid', 'success'],
    ['Dutch, badly', 'is mislukt', 'failed'],
    ['Dutch, in part', 'is gedeeltelijk voltooid', 'warning'],
    ['Dutch, not', 'is niet voltooid', 'failed'],
    ['German', 'wurde erfolgreich abgeschlossen', 'success'],
    ['German, badly', 'ist fehlgeschlagen', 'failed'],
    ['German, in part', 'wurde teilweise abgeschlossen', 'warning'],
    ['French', 'est terminée', 'success'],
    ['French, badly', 'a échoué', 'failed'],
    ['Italian', 'è stata completata', 'success'],
    ['Italian, badly', 'non è riuscita', 'failed'],
    ['Danish', 'er fuldført', 'success'],
    ['Danish, badly', 'mislykkedes', 'failed'],
    ['cannot', 'The backup cannot be completed', 'failed'],
    ['didn’t', 'The backup didn’t complete', 'failed'],
    ['Spanish, not', 'no se ha completado', 'failed'],
    ['a yes or no', 'Success: false', 'failed'],
    ['out of time', 'Backup timed out', 'failed'],
    ['some were skipped', 'Backup completed, 3 files skipped', 'warning'],
    ['none were skipped', 'Backup completed, 0 files skipped', 'success'],
    ['some of all', '1 of 3 backups completed', 'warning'],
    ['all of all', '3 of 3 backups completed', 'success'],
    ['half done', '50% completed', null],
    ['to be done', 'The backup will be completed tonight', null],
    ['of last time', 'Last successful backup: 12 days ago', null],
    ['a condition', 'Mail me when the backup has completed', null],
    ['begun', 'Backup has started', 'running'],
    ['nothing of the kind', 'Nieuwe aanmelding op uw NAS', null],
    ['a word within another', 'failover cluster', null],
  ])('%s', (_rule, line, outcome) => {
    expect(outcomeInWords(line)).toBe(outcome);
  });

  it('never calls a line good that tells a number of errors above none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (errors) => {
        expect(outcomeInWords(`Backup completed successfully. Errors: ${String(errors)}`)).toBe('failed');
        expect(outcomeInWords(`Backup completed, ${String(errors)} errors`)).toBe('failed');
      }),
    );
  });
});

it.each([
  ['522.6 MB', 522_600_000],
  ['1,5 GiB', 1_610_612_736],
  ['0 B', 0],
  ['many', null],
  ['12 Mbit', null],
])('%s is %s bytes', (text, bytes) => {
  expect(bytesOf(text)).toBe(bytes);
});
