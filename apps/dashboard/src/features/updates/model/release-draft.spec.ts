import { ReleaseInput } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { draftOf, inputOf } from './release-draft';
import { aRelease } from './update-fixtures';

const inputPart = (over: Parameters<typeof aRelease>[0]): ReleaseInput => ReleaseInput.parse(aRelease(over));

describe('a release typed and read back', () => {
  it.each([
    ['the maker does not say whether it closes a hole', inputPart({})],
    ['it closes one', inputPart({ security: true, knownExploited: true })],
    ['it closes none', inputPart({ security: false })],
    [
      'how long a model is supported',
      inputPart({ version: null, train: null, endOfLife: '2027-06-30', model: 'Vigor29*' }),
    ],
    ['taken back, with its source', inputPart({ withdrawn: true, sourceUrl: 'https://example.org/a' })],
  ])('is the same: %s', (_rule, input) => {
    expect(inputOf(draftOf(input))).toEqual(input);
  });

  it('loses blanks around it, and a maker its capitals', () => {
    expect(inputOf({ ...draftOf(null), vendor: ' DrayTek ', version: ' 4.4.3 ' })).toMatchObject({
      vendor: 'draytek',
      version: '4.4.3',
      model: '*',
    });
  });
});
