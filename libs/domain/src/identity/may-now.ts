import { may, type Permission } from './permissions';
import type { Actor } from './scope';

/** May this person do that in this session? Who awaits a second factor may set it up and nothing else. */
export function mayNow(actor: Actor, permission: Permission): boolean {
  if (actor.awaits !== undefined && permission !== 'own-account') return false;
  return may(actor.role, permission);
}
