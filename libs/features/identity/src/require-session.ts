import type { IncomingHttpHeaders } from 'node:http';
import { UnauthorizedException } from '@nestjs/common';
import type { Session, SessionService } from './session.service';

/** The session of a call that the guard let in. @throws UnauthorizedException where it ended in between */
export async function requireSession(
  sessions: SessionService,
  headers: IncomingHttpHeaders,
): Promise<Session> {
  return (await sessions.sessionOf(headers)) ?? signedOut();
}

export function signedOut(): never {
  throw new UnauthorizedException({ code: 'signed-out', message: 'Sign in first.' });
}
