import { contractTest } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { borgCollector as collector } from './borg.collector';
import { readBorgPlace } from './place';

contractTest(collector, import.meta.url, { wordless: true });

describe('where a repository is', () => {
  it.each([
    ['a folder', '/srv/backup', { kind: 'folder', path: '/srv/backup' }],
    [
      'a server',
      'ssh://b@h.example/srv/x',
      { kind: 'ssh', user: 'b', host: 'h.example', port: 22, path: '/srv/x' },
    ],
    [
      'a path below the home folder of the user',
      'ssh://b@h:23/./x',
      { kind: 'ssh', user: 'b', host: 'h', port: 23, path: '/./x' },
    ],
    ['the old way to write it', 'b@h:/srv/x', null],
    ['a folder that depends on where we are', 'backup', null],
    ['what borg would fill in', '/srv/{hostname}', null],
    ['an archive', '/srv/backup::monday', null],
    ['a user that is an option', 'ssh://-oProxyCommand=x@h/x', null],
    ['a host that is an option', 'ssh://u@-oProxyCommand/x', null],
    ['no path', 'ssh://u@h', null],
    ['no user', 'ssh://h/x', null],
  ])('%s: %s', (_rule, text, place) => {
    expect(readBorgPlace(text)).toEqual(place);
    expect(collector.settings.safeParse({ repository: text }).success).toBe(place !== null);
  });
});

it('may only read', () => {
  expect(collector.programs?.map((one) => one.arguments.join(' '))).toEqual([
    'list --json --last 400 --format {end}{hostname}',
    'info --json --last 20',
  ]);
});

it.each([
  ['web-, db-', true],
  ['', true],
  ['web-,', false],
  ['a b', false],
])('takes "%s" for beginnings of names: %s', (jobPattern, accepted) => {
  expect(collector.settings.safeParse({ repository: '/x', jobPattern }).success).toBe(accepted);
});

describe('the policies it comes with', () => {
  it('call everything good of a repository that is in order', () => {
    const file = join(import.meta.dirname, 'cases/in-order/expected.json');
    const { observations } = JSON.parse(readFileSync(file, 'utf8')) as PollReport;
    const aspects: typeof collector.aspects = collector.aspects;
    const bad = observations.filter(({ aspect, reading }) => {
      const policy = aspects[aspect]?.policy;
      return policy === undefined || judge(reading, policy, { now: 1_795_327_200_000 }).status !== 'ok';
    });
    expect(observations.length).toBe(6);
    expect(bad).toEqual([]);
  });
});
