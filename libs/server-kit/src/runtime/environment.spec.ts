import { expect, it } from 'vitest';
import { readEnvironment } from './environment';

it.each<[string, string | undefined, readonly string[]]>([
  ['nothing set: none', undefined, []],
  ['an empty value: none', '', []],
  ['one folder', '/srv/backup', ['/srv/backup']],
  ['more, with colons between them', '/srv/backup:/mnt/nas:', ['/srv/backup', '/mnt/nas']],
])('folders with repositories, %s', (_rule, value, expected) => {
  expect(readEnvironment({ NACHTWACHT_REPOSITORIES: value }).NACHTWACHT_REPOSITORIES).toEqual(expected);
});

it.each([
  ['everything', '/'],
  ['everything, between others', '/srv:/:/mnt'],
  ['everything, written at length', '//'],
  ['a folder that depends on where the program was started', 'srv/backup'],
])('folders with repositories are not %s', (_rule, value) => {
  expect(() => readEnvironment({ NACHTWACHT_REPOSITORIES: value })).toThrow('begin with a slash');
});
