import type { CoSignInput, HoursRequestInput, MailChoice } from '@nachtwacht/contracts';
import type { Scope } from '@nachtwacht/domain';

/** Who says it: the id for the record, the name as it is shown from then on. */
export interface Speaker {
  readonly id: string;
  readonly name: string;
}

/** Port: what people of a customer say. Only ever added to. */
export abstract class PortalWordStore {
  /** @throws Refusal where there is no such test, it was not made yet, or somebody judged it already */
  abstract coSign(scope: Scope, testId: string, by: Speaker, given: CoSignInput): Promise<void>;
  /** @throws Refusal for a person of another customer */
  abstract chooseMails(scope: Scope, personId: string, by: Speaker, wants: MailChoice): Promise<void>;
  /** @returns its id */
  abstract requestHours(scope: Scope, by: Speaker, asked: HoursRequestInput): Promise<string>;
}
