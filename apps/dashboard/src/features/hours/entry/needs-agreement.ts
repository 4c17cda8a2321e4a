import { ApiError } from '../../../shared/api/api-error';

/** Was it refused because nothing is left, and the agreement asks before it is billed? */
export function needsAgreement(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'hours-used-up';
}
