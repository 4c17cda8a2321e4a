import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAddressGuard, formSchema } from '@nachtwacht/collector-kit';
import { formProblems, hasTarget, isText } from '@nachtwacht/collector-kit/testing';
import { describe, expect, it } from 'vitest';
import { needsCredentials } from './channel-kind';
import { ChannelPost } from './channel-post';
import { CHANNEL_KINDS, channelKindById } from './registry';

describe('the registry of channels', () => {
  it('equals the folders on disk, in the same order', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .toSorted();
    expect(CHANNEL_KINDS.map((kind) => kind.id)).toEqual(folders);
  });

  it('finds a channel by its id and nothing by a word of every object', () => {
    for (const kind of CHANNEL_KINDS) expect(channelKindById(kind.id)).toBe(kind);
    expect(channelKindById('constructor')).toBeUndefined();
    expect(channelKindById('__proto__')).toBeUndefined();
  });
});

describe.each(CHANNEL_KINDS)('channel $id keeps the contract', (kind) => {
  const folder = join(import.meta.dirname, kind.id);

  it.each(['What is sent', 'Settings', 'When it fails'])('tells a reader "%s"', (heading) => {
    const readme = join(folder, 'README.md');
    expect(existsSync(readme), `${readme} is missing`).toBe(true);
    expect(readFileSync(readme, 'utf8')).toMatch(new RegExp(`^#+ ${heading}\\s*$`, 'm'));
  });

  it('is defined where its id says', () => {
    expect(existsSync(join(folder, `${kind.id}.channel.ts`))).toBe(true);
  });

  it('can be set up in both languages', () => {
    expect(formProblems(kind.settings)).toEqual([]);
    if (kind.credentials !== null) expect(formProblems(kind.credentials)).toEqual([]);
    expect([kind.label, kind.description].filter((text) => !isText(text))).toEqual([]);
  });

  it('says which setting is the address when it holds credentials, so that a new address clears them', () => {
    if (kind.credentials !== null) expect(hasTarget(kind.settings)).toBe(true);
  });

  it('lets a person choose the language, Dutch unless chosen otherwise', () => {
    expect(formSchema(kind.settings)).toMatchObject({
      properties: { language: { default: 'nl', enum: ['nl', 'en'] } },
    });
  });

  it('ends an attempt well within the lease of a sender', () => {
    expect(kind.deadlineMs).toBeGreaterThan(0);
    expect(kind.deadlineMs).toBeLessThanOrEqual(20_000);
  });

  it('works without credentials, or says that it needs them', () => {
    if (kind.credentials !== null)
      expect(needsCredentials(kind)).toBe(!kind.credentials.safeParse({}).success);
    else expect(needsCredentials(kind)).toBe(false);
  });

  it('does not dial with settings that its form would refuse', async () => {
    const post = new ChannelPost({ publicUrl: null, guard: createAddressGuard({ allowLoopback: false }) });
    const message = {
      kind: 'test',
      key: 'k',
      at: '2026-11-23T12:00:00.000Z',
      channel: { id: 'x', name: 'x' },
    } as const;
    expect(await post.send(kind.id, {}, null, message)).toEqual({
      sent: false,
      permanent: true,
      fault: 'The settings of this channel are not complete: open it and save it again',
    });
  });
});
