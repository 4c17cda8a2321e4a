import {
  Inject,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { acting, type Actor } from '@nachtwacht/domain';
import type { IncomingHttpHeaders } from 'node:http';
import { PUBLIC, type AuthenticatedRequest } from './handles';

/** Port: who sends these headers, or nobody. */
export abstract class SessionReader {
  abstract actorOf(headers: IncomingHttpHeaders): Promise<Actor | null>;
}

/** Closed by default: every route asks for a session unless it says @Public(). */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(@Inject(SessionReader) private readonly sessions: SessionReader) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const open = [context.getHandler(), context.getClass()].some(
      (target) => Reflect.getMetadata(PUBLIC, target) === true,
    );
    if (open) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const actor = await this.sessions.actorOf(request.headers);
    if (!actor) throw new UnauthorizedException({ code: 'signed-out', message: 'Sign in first.' });
    // Whatever this call changes is written down as done by this person.
    request.actor = acting(actor);
    return true;
  }
}
