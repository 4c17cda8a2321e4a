import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root, sourceFiles } from '../workspace/workspace';

const OVERVIEW = 'docs/security.md';
const MAP = 'docs/security/asvs.md';
const INVENTORY = 'docs/security/inventory.md';
const STATES = ['done', 'not applicable', 'open'];
/** Of the first two levels of version 5.0.0. */
const REQUIREMENTS = 253;

interface Item {
  readonly number: string;
  readonly state: string;
  readonly place: string;
  readonly proof: string;
}

const rowsOf = (file: string) =>
  read(file)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
const items: readonly Item[] = rowsOf(MAP)
  .filter(([number = '']) => /^\d/.test(number))
  .map(([number = '', , , state = '', place = '', proof = '']) => ({ number, state, place, proof }));
const quotedIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, quoted]) => quoted!);
const pathsIn = (text: string) =>
  quotedIn(text).filter((quoted) => /^(apps|libs|tools|docs|docker|prisma)\/\S+$|^[A-Z]+\.md$/.test(quoted));
const chapterOf = ({ number }: Item) => Number(number.split('.')[0]);
const inOrder = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });
const numbers = (chosen: readonly Item[]) => chosen.map(({ number }) => number);

const code = sourceFiles('{apps,libs}/**').filter(
  (file) =>
    /\.tsx?$/.test(file) && !/\.spec\.tsx?$|\/testing\/|^libs\/testing\/|^apps\/(lab|e2e)\//.test(file),
);
const holding = (pattern: RegExp) => code.filter((file) => pattern.test(read(file)));

describe('what is said about security', () => {
  it.each([OVERVIEW, MAP, INVENTORY])('in %s names nothing that is not there', (page) => {
    expect(pathsIn(read(page)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

it('the overview says of every role what it sees and does', () => {
  const roles = [
    ...read('libs/domain/src/identity/permissions.ts').matchAll(/export const \w+_ROLES = \[([^\]]+)\]/g),
  ].flatMap(([, list]) => [...list!.matchAll(/'([\w-]+)'/g)].map(([, role]) => role!));
  expect(roles).toContain('auditor');
  const told = rowsOf(OVERVIEW).flatMap(([first = '']) => /^`([a-z-]+)`$/.exec(first)?.[1] ?? []);
  expect(told.filter((word) => word !== 'api' && word !== 'worker')).toEqual(roles);
});

describe('the map of the standard', () => {
  it('holds every requirement once, in order', () => {
    expect(numbers(items)).toEqual(numbers(items).toSorted(inOrder));
    expect(new Set(numbers(items)).size).toBe(REQUIREMENTS);
    expect(items).toHaveLength(REQUIREMENTS);
  });

  it('says of each whether it is done, not applicable or open', () => {
    expect(items.filter(({ state }) => !STATES.includes(state))).toEqual([]);
  });

  it('names for what is done the place, and a spec that would fail', () => {
    const unproved = items.filter(
      ({ state, place, proof }) =>
        state === 'done' &&
        !(pathsIn(place).length > 0 && pathsIn(proof).some((path) => /\.spec\.tsx?$/.test(path))),
    );
    expect(numbers(unproved)).toEqual([]);
  });

  it('says of what is not done why', () => {
    expect(numbers(items.filter(({ state, proof }) => state !== 'done' && proof === ''))).toEqual([]);
  });

  it('is counted as it is, chapter by chapter', () => {
    const counted = rowsOf(OVERVIEW)
      .filter(([chapter = '']) => /^\d+$/.test(chapter))
      .map(([chapter, , ...counts]) => [Number(chapter), ...counts.map(Number)]);
    const chapters = [...new Set(items.map(chapterOf))];
    const actual = chapters.map((chapter) => [
      chapter,
      ...STATES.map(
        (state) => items.filter((item) => chapterOf(item) === chapter && item.state === state).length,
      ),
    ]);
    expect(counted).toEqual(actual);
  });

  it('has all that is open told on the overview, and nothing else', () => {
    const list = read(OVERVIEW).split('## What is open\n')[1]?.split('\n## ')[0] ?? '';
    const told = [...list.matchAll(/\b(\d{1,2}\.\d{1,2}\.\d{1,2})\b/g)].map(([, number]) => number!);
    const open = numbers(items.filter(({ state }) => state === 'open'));
    expect(told.toSorted(inOrder)).toEqual(open);
  });
});

describe('the inventory of security', () => {
  const inventory = read(INVENTORY);
  const named = new Set(quotedIn(inventory));
  const missing = (words: Iterable<string>) => [...new Set(words)].filter((word) => !named.has(word));
  const wordsIn = (files: readonly string[], pattern: RegExp) =>
    files.flatMap((file) => [...read(file).matchAll(pattern)].map(([, word]) => word!));

  const sectionOf = (heading: string) => inventory.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

  it.each([
    'Ways in',
    'Sessions',
    'What belongs together',
    'Keys, and what is done with them',
    'What is stored, in four classes',
    'What is logged',
    'Whom we speak to',
    'Files that are taken in and given out',
    'What costs much',
  ])('has something to say under "%s"', (heading) => {
    expect(sectionOf(heading).length).toBeGreaterThan(200);
  });

  it.each([
    ['Sessions', 'Twelve hours', 'domain/src/identity/session-life.ts', 'SESSION_LASTS_MS = 12 * HOUR_MS'],
    ['Sessions', 'two hours', 'domain/src/identity/session-life.ts', 'IDLE_ENDS_MS = 2 * HOUR_MS'],
    [
      'Ways in',
      'ten attempts an hour',
      'domain/src/budgets/budgets.ts',
      "'sign-in.account': { burst: 10, perWindow: 10, windowMs: MS_PER_HOUR",
    ],
    ['Ways in', '30 of a session, 600 of an address', 'realtime/src/live-server.ts', 'MAX_PER_SESSION = 30;'],
    [
      'Ways in',
      '30 of a session, 600 of an address',
      'realtime/src/live-server.ts',
      'MAX_PER_ADDRESS = 600;',
    ],
    ['Ways in', '100 kB a report', 'features/connections/src/push/read-body.ts', 'BODY_LIMIT = 100_000;'],
    [
      'Files that are taken in and given out',
      '20,000 lines',
      'features/inventory/src/imports/read-csv.ts',
      'MOST_ROWS = 20_000;',
    ],
    [
      'Files that are taken in and given out',
      '12 MB',
      'composition/src/http/middleware.ts',
      "IMPORT_LIMIT = '12mb';",
    ],
    [
      'Files that are taken in and given out',
      '20,000 rows',
      'features/audit/src/export/export.service.ts',
      'MOST_ROWS = 20_000;',
    ],
    [
      'Keys, and what is done with them',
      '19 MiB, two passes, one lane',
      'features/identity/src/passwords.ts',
      'memoryCost: 19_456, timeCost: 2, parallelism: 1',
    ],
  ])('under "%s" says %s, as the code has it', (heading, words, file, written) => {
    expect(sectionOf(heading)).toContain(words);
    expect(read(`libs/${file}`)).toContain(written);
  });

  it('names every address in the settings, and everything that writes a line', () => {
    const settings = wordsIn(
      ['libs/server-kit/src/runtime/environment.ts'],
      /^ {2}(\w+_(?:URL|ISSUER)): z/gm,
    );
    expect(settings).toContain('DATABASE_URL');
    const told = new Set(quotedIn(sectionOf('Whom we speak to')));
    expect(settings.filter((name) => name !== 'PUBLIC_URL' && !told.has(name))).toEqual([]);
    const writers = holding(/process\.std(out|err)\.write|pino\.destination|appendFile|\bconsole\.\w/);
    expect(missing(writers.filter((file) => !file.startsWith('apps/dashboard/')))).toEqual([]);
  });

  it('names every way of the sign-in, and every route that asks for no session', () => {
    const ways = wordsIn(sourceFiles('libs/features/identity/src/**'), /method: '\w+', path: '(\/[^']+)'/g);
    expect(ways.length).toBeGreaterThan(10);
    expect(missing(ways)).toEqual([]);
    const open = wordsIn(['libs/contracts/src/rest/permissions.ts'], /^ {2}(\w+): 'public'/gm);
    expect(open).toContain('setup');
    expect(missing(open)).toEqual([]);
    expect(holding(/^\s*@Public\(\)$/m).toSorted()).toEqual([
      'libs/composition/src/modules/health.module.ts',
      'libs/features/connections/src/push/push.controller.ts',
      'libs/features/identity/src/identity.controller.ts',
      'libs/features/identity/src/people/people.controller.ts',
    ]);
  });

  it('names every budget', () => {
    const budgets = wordsIn(['libs/domain/src/budgets/budgets.ts'], /^ {2}'([a-z-]+\.[a-z-]+)': \{/gm);
    expect(budgets).toContain('sign-in.account');
    expect(missing(budgets)).toEqual([]);
  });

  it('puts every table into one class', () => {
    const tables = wordsIn(sourceFiles('prisma/schema/*.prisma'), /@@map\("(\w+)"\)/g);
    expect(tables.length).toBeGreaterThan(40);
    const section = inventory.split('## What is stored')[1]?.split('\n## ')[0] ?? '';
    const classes = quotedIn(section.split('\n\n')[1] ?? '').filter((word) => /^[a-z_]+$/.test(word));
    expect(classes.toSorted()).toEqual(tables.toSorted());
  });

  it('names every word that passwords may not be', () => {
    const words = wordsIn(['libs/domain/src/identity/guessable-password.ts'], /^ {2}'(\w+)',$/gm);
    expect(words).toContain('nachtwacht');
    expect(words.filter((word) => !inventory.includes(word))).toEqual([]);
  });

  it('knows every hash that is used', () => {
    const used = wordsIn(code, /create(?:Hash|Hmac)\('([\w-]+)'/g);
    expect([...new Set(used)].toSorted()).toEqual(['sha1', 'sha256']);
    expect(holding(/createHash\('sha1'\)/)).toEqual(['libs/features/identity/src/breached-passwords.ts']);
    expect(holding(/createCipheriv|createECDH|createDiffieHellman|pbkdf2|\bscrypt/)).toEqual([]);
  });

  it('knows where chance is no secret, and what a browser keeps', () => {
    expect(missing(holding(/Math\.random/))).toEqual([]);
    expect(missing(holding(/localStorage|sessionStorage|indexedDB|document\.cookie/))).toEqual([]);
  });
});

describe('what stands nowhere else', () => {
  it('a password is typed covered, and a manager of passwords may fill it in', () => {
    const pages = holding(/autoComplete="(current|new)-password"/);
    expect(pages.length).toBeGreaterThan(5);
    const fields = pages.flatMap((page) =>
      [...read(page).matchAll(/<(\w+)\b(?:(?!<\w)[\s\S])*?autoComplete="(?:current|new)-password"/g)].map(
        ([, field]) => field,
      ),
    );
    expect(new Set(fields)).toEqual(new Set(['PasswordInput']));
    expect(holding(/onPaste|onDrop=\{|user-select: none/).filter((file) => pages.includes(file))).toEqual([]);
  });

  it('a page hears no message of another window, and writes no markup', () => {
    expect(holding(/postMessage|addEventListener\('message'|dangerouslySetInnerHTML|innerHTML/)).toEqual([]);
  });

  it('a one-time link bears its token in the fragment, which no proxy sees', () => {
    const scripts = sourceFiles('tools/scripts/**').filter((file) => file.endsWith('.mjs'));
    const links = [...code, ...scripts].flatMap((file) =>
      [...read(file).matchAll(/\/(?:setup|invitation)([?#])token=/g)].map(
        ([, mark]) => `${mark!} in ${file}`,
      ),
    );
    expect(links.length).toBeGreaterThan(2);
    // Where older links are still read.
    const query = links.filter((link) => link.startsWith('?'));
    expect(query).toEqual(['? in apps/dashboard/src/features/identity/setup-token.ts']);
  });

  it('an image holds no history of the repository, and starts nobody as root', () => {
    expect(read('.dockerignore').split('\n')).toContain('.git');
    const runtime = read('docker/Dockerfile').split('AS runtime\n')[1] ?? '';
    expect(runtime).not.toMatch(/^COPY \. /m);
    expect(runtime).toMatch(/^USER nachtwacht$/m);
  });

  it('no container starts with a password that everybody knows', () => {
    const passwords = sourceFiles('docker/*.yaml').flatMap((file) =>
      [...read(file).matchAll(/(?:PASSWORD|SECRET): (.+)$|:\/\/\w+:([^@\s]+)@/gm)].map(
        ([, set, within]) => set ?? within,
      ),
    );
    expect(passwords.length).toBeGreaterThan(3);
    expect(passwords.filter((password) => !/^\$\{\w+(:\?[^}]+)?\}$/.test(password ?? ''))).toEqual([]);
  });
});
