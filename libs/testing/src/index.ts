export * from './programs';
export * from './postgres';
export * from './rows';
export * from './watched';
export * from './redis';
export * from './deliveries';
export { PasskeyDevice, type Manner } from './passkey-device';
export { totpOf } from './totp';
export { Ear } from './ear';
