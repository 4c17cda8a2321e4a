import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf, provesSecondFactor, type FactorProof, type OpenIdClaims } from './openid-identity';

const TENANT = '11111111-aaaa-4bbb-8ccc-000000000001';
const OTHER_TENANT = '22222222-aaaa-4bbb-8ccc-000000000002';
const OBJECT = '33333333-aaaa-4bbb-8ccc-000000000003';
const OTHER_OBJECT = '44444444-aaaa-4bbb-8ccc-000000000004';
const ISS = 'https://id.example.nl';
const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`;

const keyOf = (claims: OpenIdClaims, tenants: readonly string[] | null = null) => {
  const identity = identityOf(claims, tenants);
  return typeof identity === 'string' ? identity : `${identity.issuer} ${identity.subject}`;
};
const entra = (over: OpenIdClaims = {}) =>
  keyOf({ iss: ENTRA, sub: 'pairwise', tid: TENANT, oid: OBJECT, email: 'a@example.nl', ...over }, [TENANT]);
const KNOWN = `${ENTRA} ${TENANT}:${OBJECT}`;

describe('somebody of Entra ID', () => {
  it.each<[rule: string, over: OpenIdClaims, key: string]>([
    ['is known by tenant and object', {}, KNOWN],
    ['is the same under another e-mail address', { email: 'b@example.nl', upn: 'b@example.nl' }, KNOWN],
    ['is the same to another application', { sub: 'otherwise' }, KNOWN],
    [
      'is the same however the ids are written',
      { tid: TENANT.toUpperCase(), oid: OBJECT.toUpperCase() },
      KNOWN,
    ],
    [
      'is somebody else as another object with the same address',
      { oid: OTHER_OBJECT },
      `${ENTRA} ${TENANT}:${OTHER_OBJECT}`,
    ],
    ['is a stranger as the same object of another tenant', { tid: OTHER_TENANT }, 'wrong-tenant'],
    [
      'is a stranger with the tenant in the address only',
      { tid: OTHER_TENANT, email: `x@${TENANT}` },
      'wrong-tenant',
    ],
    ['is nobody without an object', { oid: undefined }, 'no-identity'],
    ['is nobody without a tenant', { tid: undefined }, 'no-identity'],
    ['is nobody by an object that is no id', { oid: 'admin' }, 'no-identity'],
    ['is nobody by a list of objects', { oid: [OBJECT] }, 'no-identity'],
    ['is nobody by an id with something behind it', { oid: `${OBJECT}:${OBJECT}` }, 'no-identity'],
    ['is nobody without an issuer', { iss: undefined }, 'no-identity'],
  ])('%s', (_rule, over, key) => {
    expect(entra(over)).toBe(key);
  });

  it('is let in from no tenant when none is named', () => {
    expect(keyOf({ iss: ENTRA, tid: TENANT, oid: OBJECT }, [])).toBe('wrong-tenant');
  });
});

describe('somebody of another service', () => {
  const claims = { iss: ISS, sub: 'jan', email: 'jan@example.nl', email_verified: true };
  it.each<[rule: string, over: OpenIdClaims, key: string]>([
    ['is known by issuer and subject', {}, `${ISS} jan`],
    ['is the same under another e-mail address', { email: 'piet@example.nl' }, `${ISS} jan`],
    ['is somebody else with the address of another', { sub: 'piet' }, `${ISS} piet`],
    ['is somebody else of another issuer', { iss: `${ISS}/b` }, `${ISS}/b jan`],
    ['is somebody else in another case', { sub: 'Jan' }, `${ISS} Jan`],
    ['is nobody without a subject, whatever the address', { sub: undefined }, 'no-identity'],
    ['is nobody by an empty subject', { sub: ' ' }, 'no-identity'],
    ['is nobody by a number', { sub: 7 }, 'no-identity'],
    ['is nobody by a subject without end', { sub: 'x'.repeat(256) }, 'no-identity'],
    ['is not known by what Entra ID would say', { tid: TENANT, oid: OBJECT }, `${ISS} jan`],
  ])('%s', (_rule, over, key) => {
    expect(keyOf({ ...claims, ...over })).toBe(key);
  });
});

it('what the service calls somebody is kept short, and is no part of who it is', () => {
  const named = (preferred_username: unknown) =>
    identityOf({ iss: ISS, sub: 'jan', preferred_username }, null);
  expect(named(' jan@example.nl ')).toMatchObject({ label: 'jan@example.nl', subject: 'jan' });
  expect(named('x'.repeat(300))).toMatchObject({ label: 'x'.repeat(200) });
  expect(named(['jan'])).toMatchObject({ label: null });
});

it('whoever differs in anything but ids is the same; whoever differs in an id is not', () => {
  const text = fc.string();
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('email', 'name', 'upn', 'sub', 'preferred_username'), text),
      (said) => {
        expect(entra(said)).toBe(KNOWN);
      },
    ),
  );
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (oid, other) => {
      expect(entra({ oid }) === entra({ oid: other })).toBe(oid === other);
    }),
  );
});

describe('a second factor of the service', () => {
  const MFA: FactorProof = { claim: 'amr', values: ['mfa', 'hwk'] };
  const LEVEL: FactorProof = { claim: 'acr', values: ['gold'] };
  it.each<[rule: string, claims: OpenIdClaims, proof: FactorProof | null, proven: boolean]>([
    ['is proven by a word that was agreed', { amr: ['pwd', 'mfa'] }, MFA, true],
    ['is proven by any of the words', { amr: ['hwk'] }, MFA, true],
    ['is not proven by a password', { amr: ['pwd'] }, MFA, false],
    ['is not proven by silence', {}, MFA, false],
    ['is not proven where nothing was agreed', { amr: ['mfa'] }, null, false],
    ['is not proven by another claim', { acr: 'mfa' }, MFA, false],
    ['is not proven by a part of a word', { amr: ['nomfa', 'mfa '] }, MFA, false],
    ['is not proven by what is no word', { amr: { mfa: true } }, MFA, false],
    ['is not proven by a list in a list', { amr: [['mfa']] }, MFA, false],
    ['is proven by a level', { acr: 'gold' }, LEVEL, true],
    ['is not proven by a lower level', { acr: 'silver' }, LEVEL, false],
    ['is proven by a context of Entra ID', { acrs: ['c1'] }, { claim: 'acrs', values: ['c1'] }, true],
  ])('%s', (_rule, claims, proof, proven) => {
    expect(provesSecondFactor(claims, proof)).toBe(proven);
  });
});
