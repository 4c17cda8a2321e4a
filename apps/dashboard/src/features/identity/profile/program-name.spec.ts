import { expect, it } from 'vitest';
import { programName } from './program-name';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36';

it.each([
  ['Chrome, which says Safari too', CHROME, 'Chrome, Linux'],
  ['Edge, which says Chrome too', `${CHROME} Edg/130.0`, 'Edge, Linux'],
  ['Firefox', 'Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox, Windows'],
  ['a program', 'curl/8.5.0', 'curl'],
  ['an endless word', 'x'.repeat(500), 'x'.repeat(40)],
])('%s', (_rule, program, name) => {
  expect(programName(program)).toBe(name);
});
