/** What a validated ID token says of a person. Everything in it was written by another company. */
export type OpenIdClaims = Readonly<Record<string, unknown>>;

/** By what somebody is known again. Neither part ever changes, nor is given to anybody else. */
export interface OpenIdIdentity {
  readonly issuer: string;
  /** Within the issuer. Of Entra ID the tenant and the object: the tokens' own subject differs per application. */
  readonly subject: string;
  /** What that company calls the person. Shown to that person; nobody is ever found by it. */
  readonly label: string | null;
}

export type NoIdentity = 'wrong-tenant' | 'no-identity';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The longest subject that the standard allows. */
const LONGEST_SUBJECT = 255;
const LONGEST_LABEL = 200;

/**
 * Who the token is about. E-mail addresses are not looked at: whoever manages a tenant may write any there.
 * @param tenants of Entra ID, in lower case: the only ones whose people come in; null for any other service
 */
export function identityOf(
  claims: OpenIdClaims,
  tenants: readonly string[] | null,
): OpenIdIdentity | NoIdentity {
  const { iss: issuer } = claims;
  const subject = tenants === null ? subjectOf(claims) : entraSubjectOf(claims, tenants);
  if (subject === 'wrong-tenant' || subject === 'no-identity') return subject;
  if (typeof issuer !== 'string' || issuer === '') return 'no-identity';
  return { issuer, subject: subject.of, label: labelOf(claims) };
}

function subjectOf({ sub }: OpenIdClaims): { readonly of: string } | NoIdentity {
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > LONGEST_SUBJECT) return 'no-identity';
  return { of: sub };
}

function entraSubjectOf(
  { tid, oid }: OpenIdClaims,
  tenants: readonly string[],
): { readonly of: string } | NoIdentity {
  const [tenant, object] = [guidOf(tid), guidOf(oid)];
  if (tenant === null || object === null) return 'no-identity';
  return tenants.includes(tenant) ? { of: `${tenant}:${object}` } : 'wrong-tenant';
}

function guidOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return GUID.test(text) ? text : null;
}

function labelOf({ preferred_username: name }: OpenIdClaims): string | null {
  const label = typeof name === 'string' ? name.trim().slice(0, LONGEST_LABEL) : '';
  return label === '' ? null : label;
}

/** The claim by which a service tells that it has asked for a second factor, and the words that mean it. */
export interface FactorProof {
  readonly claim: 'amr' | 'acr' | 'acrs';
  readonly values: readonly string[];
}

/** Does the token prove a second factor? Without a rule none does: our own is asked. */
export function provesSecondFactor(claims: OpenIdClaims, proof: FactorProof | null): boolean {
  if (proof === null) return false;
  const said: unknown = claims[proof.claim];
  const words: readonly unknown[] = Array.isArray(said) ? said : [said];
  return words.some((word) => typeof word === 'string' && proof.values.includes(word));
}
