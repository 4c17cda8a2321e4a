import { describe, expect, it } from 'vitest';
import type { AllowedProgram } from '../../collector';
import type { ProgramRun, RepositoryProgram } from '../../poll-context';
import { requireAllowedProgram } from './allowed-programs';

const run = (program: string, ...words: readonly string[]): ProgramRun => ({
  program: program as RepositoryProgram,
  arguments: words,
  repository: { kind: 'folder', path: '/srv' },
  secret: '',
});

describe('a program that a collector may run', () => {
  const declared: readonly AllowedProgram[] = [
    { program: 'restic', arguments: ['snapshots', '--json'] },
    { program: 'borg', arguments: ['info', '--last', /\d{1,3}/] },
    // A collector that declares more than reading is not believed.
    { program: 'restic', arguments: ['forget', '--prune'] },
    { program: 'restic', arguments: ['cat', 'masterkey'] },
    { program: 'borg', arguments: [/.*/, /.*/] },
  ];

  it.each([
    ['what was declared', run('restic', 'snapshots', '--json'), true],
    ['what a pattern allows', run('borg', 'info', '--last', '20'), true],
    ['an option more', run('restic', 'snapshots', '--json', '--cleanup-cache'), false],
    ['an option less', run('restic', 'snapshots'), false],
    ['the same for another program', run('borg', 'snapshots', '--json'), false],
    ['what a pattern fits in part', run('borg', 'info', '--last', '20;x'), false],
    ['what writes, although it was declared', run('restic', 'forget', '--prune'), false],
    ['what tells a key, although it was declared', run('restic', 'cat', 'masterkey'), false],
    ['anything, although it was declared', run('borg', 'delete', '::x'), false],
    ['a program that nobody knows', run('rclone', 'ls'), false],
    ['a word of every object', run('constructor', 'x'), false],
    ['nothing', run('restic'), false],
  ])('%s', (_rule, asked, isAllowed) => {
    const check = () => {
      requireAllowedProgram(declared, asked);
    };
    if (isAllowed) expect(check).not.toThrow();
    else expect(check).toThrow('is not among the programs of this collector');
  });
});
