export * from './look/portal-store';
export * from './rest';
export * from './settings/portal-settings-store';
export * from './words/word-store';
