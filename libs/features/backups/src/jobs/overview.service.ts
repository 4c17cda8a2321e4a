import type { BackupMonth, CustomerBackups } from '@nachtwacht/contracts';
import { MS_PER_DAY, remark, wrongFields, type Scope } from '@nachtwacht/domain';
import { daysAfter, localDateOf } from '@nachtwacht/domain/time';
import { Inject, Injectable } from '@nestjs/common';
import { DutyStore } from '../duty/duty-store';
import { customerBackups } from './customer-backups';
import { daysOfMonth, monthGrid } from './month-grid';
import { BackupOverviewStore } from './overview-store';

/** Nights that are shown where nobody names a period, and the most that are shown at once. */
const USUAL_DAYS = 35;
const MOST_DAYS = 400;

/** The backups of one customer, and of all in a month. */
@Injectable()
export class BackupOverviewService {
  constructor(
    @Inject(BackupOverviewStore) private readonly store: BackupOverviewStore,
    @Inject(DutyStore) private readonly duty: DutyStore,
  ) {}

  /** @throws Refusal for a period that ends before it begins, or is longer than 400 days */
  async ofCustomer(
    scope: Scope,
    customerId: string,
    asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  ): Promise<CustomerBackups> {
    const { timeZone } = await this.duty.settings(scope);
    const now = await this.duty.now();
    const to = asked.to ?? localDateOf(now, timeZone);
    const from = asked.from ?? daysAfter(to, 1 - USUAL_DAYS);
    const days = (Date.parse(to) - Date.parse(from)) / MS_PER_DAY + 1;
    if (days < 1) throw wrongFields({ to: remark('after-the-start') });
    if (days > MOST_DAYS) throw wrongFields({ to: remark('at-most-days', { max: MOST_DAYS }) });
    const known = await this.store.ofCustomer(scope, customerId, { from, to, timeZone });
    return customerBackups(known, { from, to, timeZone, now });
  }

  /** @param month `YYYY-MM` */
  async month(scope: Scope, month: string): Promise<BackupMonth> {
    const days = daysOfMonth(month);
    return monthGrid(month, await this.store.month(scope, days[0] ?? '', days.at(-1) ?? ''));
  }
}
