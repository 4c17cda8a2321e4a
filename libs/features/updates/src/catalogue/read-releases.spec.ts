import { expect, test } from 'vitest';
import { readReleases } from './read-releases';

const HEADER = 'vendor,train,model,version,released,security,exploited,end of life,withdrawn,source,note';

test('a line is a release; what is left empty is not known', () => {
  const { releases, errors } = readReleases(
    `${HEADER}\npfSense,CE,,2.8.1,2025-09-04,yes,no,,,https://example.org/281,closes two holes\n`,
  );
  expect(errors).toEqual([]);
  expect(releases).toEqual([
    {
      vendor: 'pfsense',
      train: 'CE',
      model: '*',
      version: '2.8.1',
      releasedOn: '2025-09-04',
      security: true,
      knownExploited: false,
      endOfLife: null,
      withdrawn: false,
      sourceUrl: 'https://example.org/281',
      note: 'closes two holes',
    },
  ]);
});

test('Dutch headers with semicolons, and a model whose support ends', () => {
  const { releases } = readReleases(
    'Merk;Model;Versie;Beveiliging;Einde ondersteuning\r\ndraytek;Vigor2860*;;;2026-06-30\r\n',
  );
  expect(releases).toMatchObject([
    { vendor: 'draytek', model: 'Vigor2860*', version: null, security: null, endOfLife: '2026-06-30' },
  ]);
});

test('a line that is wrong is named with its number, the others are kept', () => {
  const { releases, errors } = readReleases(
    `vendor,version,security,released\nzyxel,1.0,perhaps,\nzyxel,1.1,,yesterday\nzyxel,1.2,no,\n`,
  );
  expect(releases.map(({ version }) => version)).toEqual(['1.2']);
  expect(errors.map(({ line, column }) => [line, column])).toEqual([
    [2, 'security'],
    [3, 'releasedOn'],
  ]);
});

test.each([
  ['nothing', ''],
  ['no header of ours', 'a,b\n1,2'],
  ['an open quote', 'vendor,version\n"zyxel,1'],
])('%s can not be used, and says what is expected', (_what, csv) => {
  expect(() => readReleases(csv)).toThrow(expect.objectContaining({ code: 'missing-columns' }) as Error);
});
