import { pollFault } from '@nachtwacht/collector-kit';
import { remark } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { MAX_REPLIES, Walk, WalkEnded, type Asked } from './walk';

const list = (count: number) => ({
  Members: Array.from({ length: count }, (_, index) => ({ '@odata.id': `/redfish/v1/Memory/${index}` })),
});
const MEMORY = { kind: 'memory', path: '/redfish/v1/Memory', list: true } as const;

function walkOf(answer: (path: string) => Asked | Promise<Asked>, budgetMs = 42_000) {
  const asked: string[] = [];
  const walk = new Walk({
    ask: (path) => {
      asked.push(path);
      return Promise.resolve(answer(path));
    },
    follow: () => [],
    expand: null,
    budgetMs,
  });
  return { walk, asked };
}

describe('a walk through a management controller', () => {
  it('ends where the time is spent, with what it read by then', async () => {
    const { walk, asked } = walkOf((path) => ({
      status: 200,
      body: path.endsWith('Memory') ? list(40) : { Id: path },
      totalMs: 4_000,
    }));
    await expect(walk.read(MEMORY)).rejects.toThrow(WalkEnded);
    // The list and ten members took 44 seconds; the last of them had begun in time.
    expect(asked).toHaveLength(11);
    expect(walk.replies).toHaveLength(10);
  });

  it('asks no more of one that stopped answering', async () => {
    const { walk, asked } = walkOf((path) =>
      path.endsWith('Memory')
        ? { status: 200, body: list(40), totalMs: 10 }
        : Promise.reject(pollFault('timeout', remark('redfish-not'))),
    );
    await expect(walk.read(MEMORY)).rejects.toThrow(WalkEnded);
    expect(asked).toHaveLength(4);
    expect(walk.replies.map(({ status }) => status)).toEqual([0, 0, 0]);
  });

  it('reads at most so much, however much there is', async () => {
    const { walk } = walkOf((path) => ({
      status: 200,
      body: path.endsWith('Memory') ? list(100_000) : { Id: path },
      totalMs: 0,
    }));
    await expect(walk.read(MEMORY)).rejects.toThrow(WalkEnded);
    expect(walk.replies.length).toBeLessThanOrEqual(MAX_REPLIES);
  });

  it('turns no page for ever', async () => {
    let page = 0;
    const { walk, asked } = walkOf(() => ({
      status: 200,
      body: { Members: [], 'Members@odata.nextLink': `/redfish/v1/Memory?$skip=${String(++page)}` },
      totalMs: 0,
    }));
    await walk.read(MEMORY);
    expect(asked.length).toBeLessThan(10);
    // What is on the pages after is not known: nothing may count as gone.
    expect(walk.replies.at(-1)).toMatchObject({ status: 0 });
  });

  it('reads nothing twice, however often it is linked', async () => {
    const { walk, asked } = walkOf(() => ({ status: 200, body: { Id: 'A' }, totalMs: 0 }));
    for (const path of ['/redfish/v1/Memory/A', '/redfish/v1/Memory/A/', '/redfish/v1/Memory/A'])
      await walk.read({ kind: 'memory', path });
    expect(asked).toHaveLength(1);
  });
});
