import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingPart } from './telling-part';

describe('what an override looks for', () => {
  it.each<[string, string | null, string]>([
    ['nothing was said', null, ''],
    [
      'the words without the code',
      'The network path was not found. Error code 0x80070035',
      'The network path was not found. Error code',
    ],
    [
      'without names of hosts that have numbers',
      'Cannot connect to SRV-HIS01: the network path was not found',
      'the network path was not found',
    ],
    [
      'without what was masked',
      'VSS snapshot failed for volume […]: VSS_E_WRITERERROR_TIMEOUT',
      'VSS snapshot failed for volume',
    ],
    [
      'without a quoted name',
      'File "agenda.mdb" is locked by another process',
      'is locked by another process',
    ],
    [
      'of several lines the most telling',
      'Error\nThe repository is full and needs space\n12:04',
      'The repository is full and needs space',
    ],
    ['nothing of a bare number', '1603', ''],
    ['nothing of too short a word', 'Failed', ''],
  ])('%s', (_, message, expected) => {
    expect(tellingPart(message)).toBe(expected);
  });

  it('stands in the error word by word, and is never too long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (message) => {
        const part = tellingPart(message);
        expect(message.includes(part)).toBe(true);
        expect(part.length).toBeLessThanOrEqual(300);
      }),
    );
  });
});
