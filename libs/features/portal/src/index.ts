export * from './look/portal-store';
export * from './promises/portal-reckonings';
export * from './rest';
export * from './settings/portal-settings-store';
export * from './words/word-store';
