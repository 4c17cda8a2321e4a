export * from './auth';
export * from './auth-handler';
export * from './identity.controller';
export * from './session.service';
export * from './setup.service';
