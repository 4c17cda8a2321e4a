/** For what has no class of its own. */
export const LOG = Symbol('LOG');
export const DUE = Symbol('due before its turn');
export const CONTEXT = Symbol('CONTEXT');
export const MAIL_INTAKE = Symbol('mail intake');
