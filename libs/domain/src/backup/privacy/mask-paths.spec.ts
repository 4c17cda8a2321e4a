import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MASKED, maskPaths } from './mask-paths';

describe('a line that names a file', () => {
  it.each<[rule: string, line: string, masked: string]>([
    [
      'Windows',
      String.raw`Cannot open C:\Pat\Jansen\brief.docx: Access is denied`,
      String.raw`Cannot open C:\[…]: Access is denied`,
    ],
    [
      'Windows, with spaces',
      String.raw`C:\Mijn patiënten\Jan de Vries\brief 1 okt.docx could not be opened (error 5)`,
      String.raw`C:\[…] could not be opened (error 5)`,
    ],
    [
      'a folder with spaces',
      String.raw`D:\Data\Jan de Vries could not be opened`,
      String.raw`D:\[…] could not be opened`,
    ],
    [
      'a folder, nobody knows where it ends',
      String.raw`Skipped D:\Data\Jan de Vries en zoon`,
      String.raw`Skipped D:\[…]`,
    ],
    ['slashes the other way', 'Skipped D:/Data/Jansen/x.pdf', 'Skipped D:/[…]'],
    ['a drive is not a person', String.raw`Backup of D:\ failed`, String.raw`Backup of D:\ failed`],
    ['UNC', String.raw`\\NAS01\patienten\Jan de Vries\x.dcm is locked`, String.raw`\\[…] is locked`],
    [
      'a long path',
      String.raw`\\?\C:\Pat\Jansen\x.doc: sharing violation`,
      String.raw`\\[…]: sharing violation`,
    ],
    ['POSIX', '/volume1/Patienten/Jan de Vries/foto.jpg: Permission denied', '/[…]: Permission denied'],
    ['two paths', '/a/Jansen.doc and /b/Smit.doc differ', '/[…] and /[…] differ'],
    [
      'from one to another',
      String.raw`copy C:\a\Jan Smit to D:\b\Jan Smit failed with error 32`,
      String.raw`copy C:\[…] to D:\[…] failed with error 32`,
    ],
    ['a home folder', 'cannot read ~/Jansen/x.txt', 'cannot read ~/[…]'],
    ['in brackets', String.raw`Failed (C:\Pat\Jansen.pdf)`, String.raw`Failed (C:\[…])`],
    ['quoted', String.raw`Failed to read "C:\Pat\Jan de Vries" (code 3)`, 'Failed to read "[…]" (code 3)'],
    ['quoted, with an apostrophe', String.raw`Kan 'd'Ancona, J.docx' niet openen`, `Kan '[…]' niet openen`],
    ['a quoted name with an extension', 'Skipped ‘Jan de Vries.x9z’: in use', 'Skipped ‘[…]’: in use'],
    [
      'a quoted word without one',
      "The VSS writer 'SqlServerWriter' failed",
      "The VSS writer 'SqlServerWriter' failed",
    ],
    [
      'a quoted sentence',
      String.raw`said "cannot open C:\Pat\Jansen.doc: in use"`,
      String.raw`said "cannot open C:\[…]: in use"`,
    ],
    ['a document without its folder', 'Skipped brief Jan de Vries.docx', 'Skipped brief […]'],
    [
      'an address',
      'GET https://nas.example/files/Jansen?name=Smit failed: 404',
      'GET https://nas.example/[…] failed: 404',
    ],
    [
      'an address with who signed in',
      'https://jansen:geheim@nas.example/x is down',
      'https://nas.example/[…] is down',
    ],
    ['an address of a share', 'smb://nas/Jan de Vries/brief.pdf: timed out', 'smb://[…]: timed out'],
    [
      'a path without a beginning',
      String.raw`Skipped Patienten\Jansen\brief.doc (locked)`,
      'Skipped […] (locked)',
    ],
    ['a path that begins with a name', 'cannot read Jan de Vries/brief.doc', 'cannot read […]'],
    [
      'slashes that are no path',
      'Read/write I/O error on 3/12 disks at 20 MB/s, 23/11/2026',
      'Read/write I/O error on 3/12 disks at 20 MB/s, 23/11/2026',
    ],
    ['the error of a disk', '/data/a b.txt: Input/output error (5)', '/[…]: Input/output error (5)'],
    ['a network', '10.0.0.0/24 is unreachable', '10.0.0.0/24 is unreachable'],
    ['an error alone', 'VSS_E_WRITERERROR_TIMEOUT 0x800423F2', 'VSS_E_WRITERERROR_TIMEOUT 0x800423F2'],
    ['a program of the system', 'vss.dll and backup.log', 'vss.dll and backup.log'],
    [
      'Dutch',
      String.raw`Bestand C:\Pat\Jansen\brief.doc is in gebruik door een ander proces`,
      String.raw`Bestand C:\[…] is in gebruik door een ander proces`,
    ],
    ['nothing', '', ''],
  ])('%s', (_rule, line, masked) => {
    expect(maskPaths(line)).toBe(masked);
  });
});

const letters = fc.stringMatching(/^[A-Z][a-zéëï]{4,9}$/);
const word = fc.oneof(
  fc.constantFrom(
    'Jansen',
    'Grootveld',
    "d'Ancona",
    'Müller',
    'Smit-Bakker',
    'Özdemir',
    'Patiënten',
    'Röntgen',
  ),
  letters,
  letters.map((text) => text.toLowerCase()),
);
const segment = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: word },
      { weight: 1, arbitrary: fc.constantFrom('de', 'van der', 'J.A.', '2026', '(1)', 'mw.') },
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '));
const folders = fc.array(segment, { minLength: 1, maxLength: 4 });
const extension = fc.constantFrom('.docx', '.pdf', '.JPG', '.dcm', '.bak', '.zip');
const joined = (by: string) =>
  fc.tuple(folders, segment, extension).map(([path, name, end]) => [...path, `${name}${end}`].join(by));
const inAFolder = (by: string) => folders.map((path) => path.join(by));

const withFile = fc.oneof(
  joined('\\').map((path) => `C:\\${path}`),
  joined('/').map((path) => `D:/${path}`),
  joined('\\').map((path) => `\\\\NAS01\\${path}`),
  joined('/').map((path) => `/volume1/${path}`),
  joined('/').map((path) => `smb://nas/${path}`),
  fc
    .tuple(folders, segment)
    .map(([path, name]) => `https://nas.example/${[...path, name].map(encodeURIComponent).join('/')}?q=1`),
);
const folderOnly = fc.oneof(
  inAFolder('\\').map((path) => `C:\\${path}`),
  inAFolder('/').map((path) => `/volume1/${path}`),
  inAFolder('\\').map((path) => `\\\\NAS01\\${path}`),
);
const QUOTES = [
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ["'", "'"],
] as const;
const quotedName = fc
  .tuple(segment, extension, fc.constantFrom(...QUOTES))
  .map(([name, end, [open, close]]) => `${open}${name}${end}${close}`);
const before = fc.constantFrom('', 'Cannot open ', 'Kan niet lezen: ', 'Error 5 (');
const after = fc.constantFrom(
  '',
  ': Access is denied',
  ' could not be opened',
  ' is in gebruik',
  ' (error 32)',
);

/** The words of a path that could name somebody. */
function namesIn(path: string): string[] {
  const readable = path.startsWith('https') ? decodeURIComponent(path) : path;
  return readable
    .split(/[^\p{L}\p{M}\d']+/u)
    .filter((each) => each.length > 4 && !/^(?:https|example|volume1)$/.test(each));
}

describe('whatever the path', () => {
  test.each([
    ['a file', withFile],
    ['a folder, of which nobody says where it ends', folderOnly],
    ['a quoted name', quotedName],
  ])('no name of %s remains, and what went wrong does', (_rule, path) => {
    fc.assert(
      fc.property(path, before, after, (hidden, start, end) => {
        const masked = maskPaths(`${start}${hidden}${end}`);
        for (const name of namesIn(hidden)) expect(masked).not.toContain(name);
        expect(masked.startsWith(start)).toBe(true);
        expect(masked.endsWith(end)).toBe(true);
        expect(masked).toContain(MASKED);
      }),
      { numRuns: 2000 },
    );
  });

  test('nor of two of them', () => {
    fc.assert(
      fc.property(withFile, withFile, (one, other) => {
        const masked = maskPaths(`${one} > ${other}: not found`);
        for (const name of [...namesIn(one), ...namesIn(other)]) expect(masked).not.toContain(name);
        expect(masked.endsWith(': not found')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is masked stays as it is when it is masked again', () => {
    fc.assert(
      fc.property(fc.oneof(withFile, quotedName), before, after, (hidden, start, end) => {
        const masked = maskPaths(`${start}${hidden}${end}`);
        expect(maskPaths(masked)).toBe(masked);
      }),
      { numRuns: 1000 },
    );
  });

  test('any text is masked at once, and a text without separators, quotes and dots stays', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        expect(typeof maskPaths(text)).toBe('string');
        const plain = text.replace(/[\\/"'“”‘’«»`.]/gu, ' ');
        expect(maskPaths(plain)).toBe(plain);
      }),
      { numRuns: 1000 },
    );
  });
});
