import { Problem } from '@nachtwacht/contracts';
import { ApiError, type ApiErrorKind } from './api-error';

function kindOf(status: number): ApiErrorKind {
  if (status === 401) return 'signed-out';
  return status >= 500 ? 'server' : 'refused';
}

/** A refusal as ApiError; a body that is no Problem (a proxy's page) still becomes one. */
export async function readProblem(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = Problem.safeParse(body);
  const problem = parsed.success
    ? parsed.data
    : { code: `http-${response.status}`, message: response.statusText || `HTTP ${response.status}` };
  return new ApiError(kindOf(response.status), response.status, problem);
}
