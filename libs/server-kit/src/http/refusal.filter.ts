import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@nachtwacht/contracts';
import { Refusal, type RefusalKind } from '@nachtwacht/domain';
import type { Response } from 'express';

const STATUS: Record<RefusalKind, number> = { gone: 404, conflict: 409, invalid: 400 };

/** Turns a refusal of the rules or of the database's keys into the reply that a person can act on. */
@Catch(Refusal)
export class RefusalFilter implements ExceptionFilter<Refusal> {
  catch(refusal: Refusal, host: ArgumentsHost): void {
    const { kind, code, message, fields } = refusal;
    const problem: Problem = { code, message, ...(fields && { fields: { ...fields } }) };
    host.switchToHttp().getResponse<Response>().status(STATUS[kind]).json(problem);
  }
}
