import type { AvailabilityDetail, AvailabilityLine } from '@nachtwacht/contracts';
import { noSuch, type Actor, type Scope } from '@nachtwacht/domain';
import { localPeriodOf } from '@nachtwacht/domain/time';
import { Inject } from '@nestjs/common';
import { AvailabilityStore, type MeasuredCustomer } from './availability-store';
import { toDetail, toLine } from './availability-views';
import { measureServices, type MeasuredService } from './measure-service';

/** How promises of availability are kept. A month is one of the calendar of the customer, as `2027-03`. */
export class AvailabilityService {
  constructor(@Inject(AvailabilityStore) private readonly store: AvailabilityStore) {}

  async lines(scope: Scope, month: string, customerId: string | null): Promise<AvailabilityLine[]> {
    const names = await this.names(scope);
    const lines: AvailabilityLine[] = [];
    // One after the other: what one customer rests on is let go of before the next is read.
    for (const customer of await this.store.customers(scope, customerId)) {
      const measured = await this.measured(scope, customer, month);
      lines.push(...measured.map((one) => toLine(one, customer, names)));
    }
    return lines;
  }

  /** For reports and the portal: every promised service of one customer, empty where nothing was promised. */
  async availabilityOf(scope: Scope, customerId: string, month: string): Promise<AvailabilityDetail[]> {
    const [customer] = await this.store.customers(scope, customerId);
    if (customer === undefined) return [];
    const names = await this.names(scope);
    const measured = await this.measured(scope, customer, month);
    return measured.map((one) => toDetail(one, customer, names, month, ''));
  }

  /** @throws Refusal where nothing was promised for that service in that month */
  async detail(
    actor: Actor,
    customerId: string,
    service: string,
    month: string,
  ): Promise<AvailabilityDetail> {
    const [customer] = await this.store.customers(actor.scope, customerId);
    const measured = customer && (await this.measured(actor.scope, customer, month));
    const one = measured?.find((found) => found.service === service);
    if (customer === undefined || one === undefined) throw noSuch('promise of availability');
    return toDetail(one, customer, await this.names(actor.scope), month, actor.id);
  }

  private async measured(
    scope: Scope,
    customer: MeasuredCustomer,
    month: string,
  ): Promise<MeasuredService[]> {
    const period = localPeriodOf('month', `${month}-01`, customer.timeZone);
    return measureServices(await this.store.facts(scope, customer.id, period), period, customer.timeZone);
  }

  private async names(scope: Scope): Promise<Map<string, { nl: string; en: string }>> {
    const services = await this.store.services(scope);
    return new Map(services.map(({ code, nl, en }) => [code, { nl, en }]));
  }
}
