import { HttpException } from '@nestjs/common';
import type { Problem } from '@nachtwacht/contracts';

/** A refusal with a body that tells a person what to do. */
export class ProblemException extends HttpException {
  constructor(status: number, problem: Problem) {
    super(problem, status);
  }
}

export function notFound(what: string): ProblemException {
  return new ProblemException(404, { code: 'not-found', message: `There is no such ${what}.` });
}

export function invalid(message: string, fields?: Record<string, string>): ProblemException {
  return new ProblemException(400, { code: 'invalid', message, ...(fields && { fields }) });
}

export function conflict(code: string, message: string, fields?: Record<string, string>): ProblemException {
  return new ProblemException(409, { code, message, ...(fields && { fields }) });
}
