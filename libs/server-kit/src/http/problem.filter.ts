import { randomUUID } from 'node:crypto';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@nachtwacht/contracts';
import type { Response } from 'express';
import { TooManyException } from '../budgets/budgets';
import type { Logger } from '../runtime/logger';
import { isDatabaseAway, isDatabaseClosed } from './database-away';

/** Every failure leaves as one shape. What we did not expect is logged whole and told with a number only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const { status, problem } = this.describe(error);
    if (error instanceof TooManyException && !response.headersSent)
      response.setHeader('Retry-After', error.retryAfterSeconds);
    if (!response.headersSent) response.status(status).json(problem);
  }

  private describe(error: unknown): { status: number; problem: Problem } {
    if (error instanceof HttpException) return { status: error.getStatus(), problem: problemOf(error) };
    const closed = isDatabaseClosed(error);
    if (closed || isDatabaseAway(error)) {
      this.log[closed ? 'debug' : 'warn']({ err: error }, 'the database did not answer');
      return {
        status: 503,
        problem: {
          code: 'database-away',
          message: 'The database does not answer. Nothing was changed; try again in a moment.',
        },
      };
    }
    const id = randomUUID();
    this.log.error({ err: error, id }, 'a request failed');
    return {
      status: 500,
      problem: {
        code: 'internal',
        message: `Something went wrong on our side. The server's log tells more under ${id}.`,
      },
    };
  }
}

function problemOf(error: HttpException): Problem {
  const body = error.getResponse();
  if (typeof body === 'object' && 'code' in body && 'message' in body) return body as Problem;
  return byStatus(error.getStatus(), error.message);
}

/** What the framework refuses before a handler is reached, in words for whoever wrote the request. */
function byStatus(status: number, message: string): Problem {
  if (status === 400) return { code: 'bad-json', message: `This is not the JSON of an object: ${message}` };
  if (status === 404) return { code: 'not-found', message: 'There is nothing at this address.' };
  if (status === 413)
    return { code: 'too-large', message: 'This is more than can be sent at once. Divide it into parts.' };
  return { code: `http-${String(status)}`, message };
}
