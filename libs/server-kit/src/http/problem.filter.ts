import { randomUUID } from 'node:crypto';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@nachtwacht/contracts';
import type { Response } from 'express';
import type { Logger } from '../runtime/logger';
import { isDatabaseAway } from './database-away';

/** Every failure leaves as one shape. What we did not expect is logged whole and told with a number only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const { status, problem } = this.describe(error);
    if (!response.headersSent) response.status(status).json(problem);
  }

  private describe(error: unknown): { status: number; problem: Problem } {
    if (error instanceof HttpException) return { status: error.getStatus(), problem: problemOf(error) };
    if (isDatabaseAway(error)) {
      this.log.warn({ err: error }, 'the database did not answer');
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
  return { code: `http-${String(error.getStatus())}`, message: error.message };
}
