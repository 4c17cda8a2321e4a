// What journeys need: other programs and targets, and nothing that opens the database past the product.
export * from './crowd/open-crowd';
export * from './fleet/behaviour';
export * from './fleet/create-fleet';
export * from './free-port';
export * from './hostile/hostile-strings';
export * from './mail-server';
export * from './openid/openid-provider';
export { SigningKey } from './openid/signing-key';
export * from './openid/visit-provider';
export * from './processes-in';
export * from './program';
export { totpOf } from './totp';
