import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { changesNothing, permissionOf } from '@nachtwacht/contracts';
import { mayNow, type Actor, type Permission } from '@nachtwacht/domain';
import { PUBLIC, ROUTE, type AuthenticatedRequest } from './handles';
import { ProblemException } from './problem';

/**
 * Asks the table of permissions on every route, after the session guard. Closed by default: a handler that is
 * neither public nor in the contracts' catalogue is refused to everybody.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const open = [context.getHandler(), context.getClass()].some(
      (target) => Reflect.getMetadata(PUBLIC, target) === true,
    );
    if (open) return true;
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as object | undefined;
    const permission = route && permissionOf(route);
    const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (actor?.viewing && !(route && changesNothing(route)))
      throw new ProblemException(403, {
        code: 'viewing-as-customer',
        message: `You are looking as ${actor.viewing.customerName}: nothing can be changed. End that first.`,
      });
    if (permission && permission !== 'public' && actor && grants(actor, permission)) return true;
    if (actor?.awaits)
      throw new ProblemException(403, {
        code: 'second-factor-needed',
        message: 'Set up a second factor first.',
      });
    throw new ProblemException(403, {
      code: 'forbidden',
      message: 'Your role does not allow this. Ask an administrator.',
    });
  }
}

/** A program may only do what it was let do, whatever the role of its maker grants. */
function grants(actor: Actor, permission: Permission): boolean {
  return (
    mayNow(actor, permission) && (actor.permissions === undefined || actor.permissions.includes(permission))
  );
}
