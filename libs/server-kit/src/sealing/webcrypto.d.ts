import type { webcrypto } from 'node:crypto';

// Node has Web Crypto; its types are global only together with the whole browser, and the HPKE library names them.
declare global {
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
  type JsonWebKey = webcrypto.JsonWebKey;
}
