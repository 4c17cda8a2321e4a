import { generateKeyPairSync, sign, type JsonWebKey, type KeyObject } from 'node:crypto';

export type Claims = Record<string, unknown>;

const KEY_ID = 'test';

/** A key of an OpenID service, by which a spec can sign what the service itself never would. */
export class SigningKey {
  private readonly key: KeyObject = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  get jwk(): JsonWebKey & { readonly kid: string } {
    return { ...this.key.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  }

  sign(claims: Claims): string {
    const text = [{ alg: 'RS256', kid: KEY_ID, typ: 'JWT' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${text}.${sign('sha256', Buffer.from(text), this.key).toString('base64url')}`;
  }
}

export function claimsIn(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
}
