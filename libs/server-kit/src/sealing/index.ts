export * from './envelope';
export * from './key-file';
export * from './key-ring';
export * from './keys';
export * from './seal';
export * from './sealer';
export * from './unseal';
