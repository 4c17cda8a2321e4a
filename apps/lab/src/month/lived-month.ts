import type { EnrolmentLoopOptions } from '../enrol/enrolment-loop';
import type { Plan } from '../enrol/plan';
import type { PushUrls } from '../enrol/enrol-connections';
import type { DataFile } from '../store/data-file';
import { toldOnce } from '../store/told-once';
import { demonstrationDatabase } from './demonstration-database';
import { liveMonth } from './live-month';
import { MonthDays } from './month-days';
import { newPeople } from './people';

export interface LivedMonthOptions {
  /** null: nobody is told of the lab. */
  readonly product: { readonly product: string } | null;
  /** The product's data folder, and which month its practice lives through: null for the one that ended last. */
  readonly month: { readonly productData: string; readonly month: string | null } | null;
  readonly clock: () => number;
}

/** What gives one practice its month: null where the lab does not run beside a demonstration of its own. */
export function livedMonth(
  file: DataFile,
  plan: Plan,
  pushUrls: PushUrls,
  { product, month, clock }: LivedMonthOptions,
): EnrolmentLoopOptions['month'] {
  if (product === null || month === null) return null;
  const lived = file.data.lived ?? { month: month.month ?? MonthDays.before(clock()).month, ...newPeople() };
  // Kept before anything is done: begun again, also in the next month, it goes on with the same.
  if (file.data.lived === null)
    file.change((data) => {
      data.lived = lived;
    });
  return async (client, stopping) =>
    liveMonth({
      product: client,
      base: product.product,
      databaseUrl: await demonstrationDatabase(month.productData),
      plan,
      pushUrls,
      month: new MonthDays(lived.month),
      people: lived,
      toldOnce: toldOnce(file),
      stopping,
    });
}
