import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { customerViewOf } from '@nachtwacht/contracts';
import { map, type Observable } from 'rxjs';
import { ROUTE, type AuthenticatedRequest } from './handles';
import { ProblemException } from './problem';

/**
 * Leaves of a reply what somebody of a customer may see. Closed by default: of a route of which nothing was decided
 * for customers they get nothing, whatever the matrix grants.
 */
@Injectable()
export class CustomerViewInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (actor?.scope.kind !== 'customer') return next.handle();
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as object | undefined;
    const view = route && customerViewOf(route);
    if (!view)
      throw new ProblemException(403, {
        code: 'forbidden',
        message: 'Your role does not allow this. Ask an administrator.',
      });
    return next.handle().pipe(map((reply) => view(reply, actor.period)));
  }
}
