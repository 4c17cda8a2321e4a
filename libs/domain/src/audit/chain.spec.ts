import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROVIDER_CHAIN, verifyChain, type ChainFault, type ChainHead, type ChainLink } from './chain';

const CHAIN = '11111111-1111-4111-8111-111111111111';

const digest = (previous: string, body: string) =>
  createHash('sha256').update(`${previous}\n${body}`).digest('hex');

/** A sound chain that says these things. */
function chained(said: readonly string[], chain = CHAIN): ChainLink[] {
  let hash = chain;
  return said.map((what, index) => {
    const body = JSON.stringify({ at: '2026-11-23T00:00:00.000Z', act: what, chain, seq: index + 1 });
    hash = digest(hash, body);
    return { seq: index + 1, body, hash };
  });
}

function headAt(links: readonly ChainLink[], seq: number): ChainHead {
  return { chain: CHAIN, seq, hash: links[seq - 1]?.hash ?? '' };
}

function faultIn(links: readonly ChainLink[], heads: readonly ChainHead[] = []): ChainFault | null {
  const verdict = verifyChain(CHAIN, links, heads, digest);
  return verdict.sound ? null : verdict.fault;
}

const SOUND = chained(['a', 'b', 'c', 'd', 'e']);
const [one, two, three, four, five] = SOUND as [ChainLink, ChainLink, ChainLink, ChainLink, ChainLink];
const edited = (link: ChainLink): ChainLink => ({ ...link, body: link.body.replace('"act":"', '"act":"x') });
const OTHER = chained(['a', 'b', 'x', 'd', 'e']);

describe('a chain', () => {
  it.each<[rule: string, links: readonly ChainLink[], heads: readonly ChainHead[], fault: ChainFault | null]>(
    [
      ['is sound', SOUND, [], null],
      ['is sound and as it was told', SOUND, [headAt(SOUND, 2), headAt(SOUND, 5)], null],
      ['is sound while empty', [], [], null],
      ['has grown since it was told', SOUND, [headAt(SOUND, 1)], null],
      ['is not judged by the head of another', SOUND, [{ chain: PROVIDER_CHAIN, seq: 9, hash: 'x' }], null],
      ['has an edited text', [one, edited(two), three], [], { kind: 'edited', seq: 2 }],
      ['has an edited hash', [one, { ...two, hash: three.hash }, three], [], { kind: 'edited', seq: 2 }],
      [
        'has an entry that was edited with its hash',
        [one, { ...edited(two), hash: digest(one.hash, edited(two).body) }, three],
        [],
        { kind: 'edited', seq: 3 },
      ],
      ['lacks one in the middle', [one, two, four, five], [], { kind: 'missing', seq: 3 }],
      ['lacks its beginning', [two, three], [], { kind: 'missing', seq: 1 }],
      ['has two that changed places', [one, three, two], [], { kind: 'missing', seq: 2 }],
      ['holds one twice', [one, two, two, three], [], { kind: 'out-of-order', seq: 2 }],
      [
        'has two that changed places and numbers',
        [one, { ...three, seq: 2 }, { ...two, seq: 3 }, four],
        [],
        { kind: 'edited', seq: 2 },
      ],
      [
        'holds an entry that says another number, with a hash to match',
        [one, { seq: 2, body: three.body, hash: digest(one.hash, three.body) }],
        [],
        { kind: 'out-of-order', seq: 2 },
      ],
      ['was cut, which shows by what was told', [one, two], [headAt(SOUND, 4)], { kind: 'cut', seq: 3 }],
      ['was emptied, which shows by what was told', [], [headAt(SOUND, 1)], { kind: 'cut', seq: 1 }],
      ['was written anew as a whole', OTHER, [headAt(SOUND, 3)], { kind: 'rewritten', seq: 3 }],
      [
        'was told in two ways, of which one is not true',
        SOUND,
        [headAt(SOUND, 2), { chain: CHAIN, seq: 2, hash: 'f'.repeat(64) }],
        { kind: 'rewritten', seq: 2 },
      ],
      [
        'holds what is no JSON, with a hash to match',
        [{ seq: 1, body: 'x', hash: digest(CHAIN, 'x') }],
        [],
        { kind: 'out-of-order', seq: 1 },
      ],
    ],
  )('%s', (_rule, links, heads, fault) => {
    expect(faultIn(links, heads)).toEqual(fault);
  });

  it('of another customer stands in for none', () => {
    expect(faultIn(chained(['a', 'b'], PROVIDER_CHAIN))).toEqual({ kind: 'edited', seq: 1 });
  });

  const said = fc.array(fc.string(), { minLength: 2, maxLength: 30 });
  const place = fc.nat();
  const kinds = ['text', 'hash', 'remove', 'swap', 'copy', 'cut', 'rewrite'] as const;

  it('shows any single change once its head was told', () => {
    fc.assert(
      fc.property(said, place, place, fc.constantFrom(...kinds), (texts, first, second, kind) => {
        const links = chained(texts);
        const heads = [headAt(links, links.length)];
        expect(faultIn(links, heads)).toBeNull();
        const at = first % links.length;
        const other = (at + 1 + (second % (links.length - 1))) % links.length;
        expect(faultIn(changed(links, kind, at, other), heads)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

function changed(links: readonly ChainLink[], kind: string, at: number, other: number): ChainLink[] {
  const [here, there] = [links[at], links[other]];
  if (!here || !there) throw new Error('no such place');
  if (kind === 'text') return links.with(at, edited(here));
  if (kind === 'hash') return links.with(at, { ...here, hash: digest(here.hash, '') });
  if (kind === 'remove') return links.toSpliced(at, 1);
  if (kind === 'swap') return links.with(at, there).with(other, here);
  if (kind === 'copy') return links.toSpliced(other, 0, here);
  if (kind === 'cut') return links.slice(0, at);
  const texts = links.map(({ body }) => (JSON.parse(body) as { act: string }).act);
  return chained(texts.with(at, `${texts[at] ?? ''}!`));
}
