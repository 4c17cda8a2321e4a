export * from './token-store';
export * from './token.service';
export * from './tokens.controller';
