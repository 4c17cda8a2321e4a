export * from './ssh-place';
export * from './ssh-fields';
export * from './program-faults';
