import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const [USER_PRESENT, USER_VERIFIED, HOLDS_KEY] = [0x01, 0x04, 0x40];

/** What differs from a device that does as it is told. */
export interface Manner {
  /** Did it ask who holds it? */
  readonly verified?: boolean;
  /** Of the page that asks. */
  readonly origin?: string;
  /** As it says; the next one by itself. */
  readonly counter?: number;
  /** Whose key it says to be. */
  readonly userHandle?: string;
}

interface Asked {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id?: string };
  readonly user?: { readonly id: string };
}

/** A device with one passkey, made of nothing but keys: what a browser would send of it, honest or not. */
export class PasskeyDevice {
  readonly id = randomBytes(16).toString('base64url');
  counter = 0;
  private readonly publicKey: KeyObject;
  private readonly privateKey: KeyObject;
  private userHandle = '';

  /** @param origin of the page that the browser shows */
  constructor(private readonly origin: string) {
    ({ publicKey: this.publicKey, privateKey: this.privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
    }));
  }

  /** @param options as the server sends them to the browser */
  make(options: Asked, manner: Manner = {}): object {
    this.userHandle = options.user?.id ?? '';
    const held = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, 16]),
      Buffer.from(this.id, 'base64url'),
      this.coseKey(),
    ]);
    const authData = Buffer.concat([this.authData(options.rp?.id ?? '', manner, HOLDS_KEY), held]);
    const attestation = cborMap([
      [cborText('fmt'), cborText('none')],
      [cborText('attStmt'), cborMap([])],
      [cborText('authData'), cborBytes(authData)],
    ]);
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', options, manner).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** @param options as the server sends them to the browser */
  sign(options: Asked, manner: Manner = {}): object {
    const authData = this.authData(options.rpId ?? '', manner, 0);
    const clientData = this.clientData('webauthn.get', options, manner);
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()]);
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: sign('sha256', signed, this.privateKey).toString('base64url'),
      userHandle: manner.userHandle ?? this.userHandle,
    });
  }

  private answer(response: object): object {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private clientData(type: string, { challenge }: Asked, { origin = this.origin }: Manner): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private authData(rpId: string, { verified = true, counter }: Manner, flags: number): Buffer {
    this.counter = counter ?? this.counter + 1;
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(this.counter);
    const all = USER_PRESENT | (verified ? USER_VERIFIED : 0) | flags;
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([all]), counted]);
  }

  /** ES256 on P-256, RFC 9053. */
  private coseKey(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    return cborMap([
      [cborInt(1), cborInt(2)],
      [cborInt(3), cborInt(-7)],
      [cborInt(-1), cborInt(1)],
      [cborInt(-2), cborBytes(Buffer.from(x, 'base64url'))],
      [cborInt(-3), cborBytes(Buffer.from(y, 'base64url'))],
    ]);
  }
}

function cborHead(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff]);
}
function cborInt(value: number): Buffer {
  return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
}
function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes]);
}
function cborText(text: string): Buffer {
  return Buffer.concat([cborHead(3, Buffer.byteLength(text)), Buffer.from(text)]);
}
function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);
}
