export * from './auth';
export * from './auth-handler';
export * from './identity.controller';
export * from './people/invitation.service';
export * from './people/people-store';
export * from './people/people.controller';
export * from './session.service';
export * from './setup.service';
