import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { judgeFolder } from './repository-folder';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'nachtwacht-folders-')));
const at = (...names: readonly string[]) => join(root, ...names);
mkdirSync(at('allowed', 'deep', 'er'), { recursive: true });
mkdirSync(at('allowed-not', 'x'), { recursive: true });
symlinkSync(at('allowed'), at('mounted'));
symlinkSync(at('allowed', 'deep'), at('allowed', 'inside'));
symlinkSync(at('allowed-not'), at('allowed', 'outside'));
symlinkSync('/etc', at('allowed', 'deep', 'etc'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const judge = (path: string, allowed: readonly string[]) =>
  judgeFolder(path, allowed, new AbortController().signal);

describe('a folder of a repository', () => {
  it.each([
    ['in an allowed one', at('allowed', 'deep'), [at('allowed')], at('allowed', 'deep')],
    ['the allowed one itself', at('allowed'), [at('allowed')], at('allowed')],
    ['with a slash at its end', `${at('allowed', 'deep')}/`, [`${at('allowed')}/`], at('allowed', 'deep')],
    ['in the second of them', at('allowed', 'deep'), ['/nowhere', at('allowed')], at('allowed', 'deep')],
    [
      'behind a link that stays inside',
      at('allowed', 'inside', 'er'),
      [at('allowed')],
      at('allowed', 'deep', 'er'),
    ],
    ['in one that is a link itself', at('mounted', 'deep'), [at('mounted')], at('allowed', 'deep')],
  ])('may be read: %s', async (_rule, path, allowed, real) => {
    expect(await judge(path, allowed)).toBe(real);
  });

  it.each([
    ['where nothing is allowed', at('allowed'), [], /NACHTWACHT_REPOSITORIES/],
    ['elsewhere', '/etc', [at('allowed')], /name it there/],
    ['whose name only begins like an allowed one', at('allowed-not'), [at('allowed')], /name it there/],
    ['around an allowed one', root, [at('allowed')], /name it there/],
    ['by a way back', `${at('allowed')}/../allowed-not`, [at('allowed')], /name it there/],
    ['not from the root', 'allowed/deep', [at('allowed')], /begin with a slash/],
    ['that is not there', at('allowed', 'nowhere', 'x'), [at('allowed')], /not there/],
    ['behind a link that leads out', at('allowed', 'outside', 'x'), [at('allowed')], /leads out/],
    ['behind a link that leads far out', at('allowed', 'deep', 'etc'), [at('allowed')], /leads out/],
    [
      'where the target is allowed and its link is not',
      at('mounted', 'deep'),
      [at('allowed')],
      /name it there/,
    ],
  ])('may not be read: %s', async (_rule, path, allowed, text) => {
    await expect(judge(path, allowed)).rejects.toMatchObject({
      fault: { class: 'misconfigured', text: expect.stringMatching(text) as string },
    });
  });
});
