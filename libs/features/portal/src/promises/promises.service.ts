import type { PortalAvailability, PortalHours } from '@nachtwacht/contracts';
import { noSuch, type Actor, type Scope } from '@nachtwacht/domain';
import { datePeriodOf, daysAfter, localDateOf } from '@nachtwacht/domain/time';
import { Inject, Injectable } from '@nestjs/common';
import { PortalService } from '../look/portal.service';
import { PortalReckonings } from './portal-reckonings';
import { toPortalService } from './to-portal-availability';
import { toPortalHours } from './to-portal-hours';

/** Hours and promises as the people of a customer see them: of their own customer, where the portal shows them. */
@Injectable()
export class PortalPromisesService {
  constructor(
    @Inject(PortalService) private readonly portal: PortalService,
    @Inject(PortalReckonings) private readonly reckonings: PortalReckonings,
  ) {}

  async availability(actor: Actor, asked: string | undefined, now: number): Promise<PortalAvailability> {
    const timeZone = await this.portal.requireShown(actor.scope, 'availability');
    const { month, thisMonth } = monthsOf(actor, asked, timeZone, now);
    const measured = await this.reckonings.availability(customerOf(actor.scope), month);
    return { month, thisMonth, timeZone, services: measured.map(toPortalService) };
  }

  async hours(actor: Actor, asked: string | undefined, now: number): Promise<PortalHours> {
    const timeZone = await this.portal.requireShown(actor.scope, 'hours');
    const { month, thisMonth } = monthsOf(actor, asked, timeZone, now);
    const customerId = customerOf(actor.scope);
    const statement = await this.reckonings.statement(customerId, month);
    // What is left today is not of the days of an auditor.
    const left = actor.period === undefined ? await this.reckonings.left(customerId) : null;
    return toPortalHours(month, thisMonth, statement, left);
  }
}

/** An auditor sees months that lie in its days alone; what is still to come is nobody's. */
function monthsOf({ period }: Actor, asked: string | undefined, timeZone: string, now: number) {
  const thisMonth = localDateOf(now, timeZone).slice(0, 7);
  const month = asked ?? (period === undefined ? thisMonth : period.to.slice(0, 7));
  const firstDay = `${month}-01`;
  if (month > thisMonth) throw noSuch('month');
  if (
    period !== undefined &&
    (firstDay < period.from || datePeriodOf('month', firstDay).until > daysAfter(period.to, 1))
  )
    throw noSuch('month');
  return { month, thisMonth };
}

function customerOf(scope: Scope): string {
  if (scope.kind !== 'customer') throw noSuch('customer');
  return scope.customerId;
}
