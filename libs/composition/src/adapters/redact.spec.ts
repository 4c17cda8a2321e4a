import { field } from '@nachtwacht/collector-kit';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { redacted, secretsIn } from './redact';

const label = { nl: 'x', en: 'x' };
const form = z.object({
  username: field(z.string(), { label }),
  password: field(z.string(), { label, input: 'password' }),
});
const CREDENTIALS = { username: 'monitor', password: 'zeer"geheim/7' };
const BASIC = Buffer.from('monitor:zeer"geheim/7').toString('base64');
const secrets = secretsIn(form, CREDENTIALS);

describe('what a system says back', () => {
  it.each<[string, unknown, unknown]>([
    ['the secret itself', { body: 'x zeer"geheim/7 y' }, { body: 'x *** y' }],
    ['more than once', ['zeer"geheim/7zeer"geheim/7'], ['******']],
    ['as a key', { 'zeer"geheim/7': 1 }, { '***': 1 }],
    ['deep inside', { a: [{ b: { c: 'zeer"geheim/7' } }] }, { a: [{ b: { c: '***' } }] }],
    ['as the header of basic authentication', `Basic ${BASIC}`, 'Basic ***'],
    ['in an address', 'https://x/?p=zeer%22geheim%2F7', 'https://x/?p=***'],
    ['in JSON', '{"p":"zeer\\"geheim/7"}', '{"p":"***"}'],
    ['a user name, which is no secret', 'monitor', 'monitor'],
    ['anything else', { n: 1, t: true, z: null, u: undefined }, { n: 1, t: true, z: null, u: undefined }],
  ])('%s', (_what, said, kept) => {
    expect(redacted(said, secrets)).toEqual(kept);
  });

  it('is not copied where there is nothing to leave out', () => {
    const said = { a: [{ b: 'x' }], c: 1 };
    expect(redacted(said, secrets)).toBe(said);
    expect(redacted(said, [])).toBe(said);
  });

  it.each([
    ['a secret too short to be told from a word', { username: 'a', password: 'root' }],
    ['no secret at all', { username: 'monitor', password: '' }],
    ['nothing', null],
  ])('has nothing left out for %s', (_what, credentials) => {
    expect(secretsIn(form, credentials)).toEqual([]);
  });
});
