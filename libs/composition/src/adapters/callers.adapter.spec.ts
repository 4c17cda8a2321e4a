import type { Actor } from '@nachtwacht/domain';
import { SessionReader } from '@nachtwacht/server-kit';
import { describe, expect, it } from 'vitest';
import { CallersAdapter } from './callers.adapter';

const actor = (id: string): Actor => ({ id, name: id, role: 'viewer', scope: { kind: 'staff' } });

class Somebody extends SessionReader {
  override actorOf({ cookie }: { readonly cookie?: string }): Promise<Actor | null> {
    return Promise.resolve(cookie === undefined ? null : actor(cookie));
  }
}

/** So many calls are left for everybody together. */
function callers(left: number) {
  const spent: string[] = [];
  const adapter = new CallersAdapter(
    new Somebody(),
    { actorOf: () => Promise.resolve(actor('program')) },
    {
      spend: (name, key) => {
        spent.push(`${name} ${key}`);
        return Promise.resolve(spent.length > left ? 1_500 : 0);
      },
    },
  );
  return { adapter, spent };
}

describe('whoever calls', () => {
  it('by a session is counted as a person, and waits when it is too much', async () => {
    const { adapter, spent } = callers(2);
    expect((await adapter.actorOf({ cookie: 'a' }))?.id).toBe('a');
    expect((await adapter.actorOf({ cookie: 'a' }))?.id).toBe('a');
    await expect(adapter.actorOf({ cookie: 'a' })).rejects.toMatchObject({ retryAfterSeconds: 2 });
    expect(new Set(spent)).toEqual(new Set(['call.account a']));
  });

  it('without a session is nobody, and uses up nothing', async () => {
    const { adapter, spent } = callers(0);
    expect(await adapter.actorOf({})).toBeNull();
    expect(spent).toEqual([]);
  });

  it('by a token is that program, whatever session comes with it, and has a budget of its own', async () => {
    const { adapter, spent } = callers(0);
    expect((await adapter.actorOf({ authorization: 'Bearer x', cookie: 'a' }))?.id).toBe('program');
    expect(spent).toEqual([]);
  });
});
