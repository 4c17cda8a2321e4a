import { describe, expect, it } from 'vitest';
import { AssetPatch } from './assets';
import { ChannelPatch } from './channels';
import { ConnectionPatch } from './connections';
import { CustomerPatch, SitePatch } from './customers';

describe('a patch', () => {
  it.each([
    ['a customer', CustomerPatch],
    ['a site', SitePatch],
    ['an asset', AssetPatch],
    ['a connection', ConnectionPatch],
    ['a channel', ChannelPatch],
  ])('of %s leaves alone what it does not name', (_what, patch) => {
    expect(patch.parse({})).toEqual({});
  });

  it('still checks and trims what it names', () => {
    expect(CustomerPatch.parse({ name: ' Tandarts Noord ' })).toEqual({ name: 'Tandarts Noord' });
    expect(CustomerPatch.safeParse({ code: 'with space' }).success).toBe(false);
    expect(SitePatch.parse({ city: null })).toEqual({ city: null });
  });
});
