import { contractTest } from '@nachtwacht/collector-kit/testing';
import { judge, type PollReport } from '@nachtwacht/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readResticPlace } from './place';
import { resticCollector as collector } from './restic.collector';

contractTest(collector, import.meta.url, { wordless: true });

describe('where a repository is', () => {
  it.each([
    ['a folder', '/srv/backup', { kind: 'folder', path: '/srv/backup' }],
    ['a rest-server', 'rest:https://h:8000/x', { kind: 'rest', url: 'https://h:8000/x/' }],
    ['a rest-server without a path', 'rest:http://h', { kind: 'rest', url: 'http://h/' }],
    [
      'SFTP, shortly',
      'sftp:b@h.example:/srv/x',
      { kind: 'ssh', user: 'b', host: 'h.example', port: 22, path: '/srv/x' },
    ],
    [
      'SFTP, below the home folder',
      'sftp:b@h:restic',
      { kind: 'ssh', user: 'b', host: 'h', port: 22, path: 'restic' },
    ],
    [
      'SFTP as an address, whose second slash begins the path',
      'sftp://b@h:23//srv/x',
      { kind: 'ssh', user: 'b', host: 'h', port: 23, path: '/srv/x' },
    ],
    [
      'SFTP at an IPv6 address',
      'sftp:b@[2001:db8::1]:/x',
      { kind: 'ssh', user: 'b', host: '2001:db8::1', port: 22, path: '/x' },
    ],
    ['a folder that depends on where we are', 'backup', null],
    ['a folder with a line break', '/srv/a\nb', null],
    ['a cloud', 's3:https://s3.example/x', null],
    ['a program that is run to reach it', 'rclone:x:y', null],
    ['a login in the address', 'rest:https://u:p@h/', null],
    ['something else by REST', 'rest:file:///etc', null],
    ['a user that is an option', 'sftp:-oProxyCommand=x@h:/x', null],
    ['a host that is an option', 'sftp:u@-oProxyCommand:/x', null],
    ['a host with blanks', 'sftp:u@h -p 22:/x', null],
    ['no user', 'sftp:h:/x', null],
    ['a port that is none', 'sftp://u@h:99999//x', null],
  ])('%s: %s', (_rule, text, place) => {
    expect(readResticPlace(text)).toEqual(place);
    expect(collector.settings.safeParse({ repository: text }).success).toBe(place !== null);
  });
});

describe('what it may run', () => {
  it('reads, and nothing of it writes', () => {
    expect(collector.programs?.map((one) => one.arguments.join(' '))).toEqual([
      'snapshots --json --latest 400',
      'cat config',
      'list locks',
      'stats --json --mode raw-data',
    ]);
  });

  it('asks nothing by HTTP', () => {
    expect(collector.calls).toEqual([]);
  });
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
    expect(observations.length).toBe(5);
    expect(bad).toEqual([]);
  });
});
