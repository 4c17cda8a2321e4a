import type {
  PortalBackups,
  PortalHome,
  PortalIncident,
  PortalMaintenance,
  PortalPart,
  PortalRestoreTest,
  PortalUpdate,
} from '@nachtwacht/contracts';
import { answerKept, answerSafe, noSuch, plainNight, serviceLight, type Actor } from '@nachtwacht/domain';
import { daysAfter, localDateOf } from '@nachtwacht/domain/time';
import { Inject, Injectable } from '@nestjs/common';
import { isDayInPeriod, isInPeriod } from './in-period';
import { PortalReckonings } from '../promises/portal-reckonings';
import { PortalStore, type SeenHome } from './portal-store';

/** What somebody of a customer sees: of the own customer, of the days they may see, of the pages that are shown. */
@Injectable()
export class PortalService {
  constructor(
    @Inject(PortalStore) private readonly store: PortalStore,
    @Inject(PortalReckonings) private readonly reckonings: PortalReckonings,
  ) {}

  async home(actor: Actor): Promise<PortalHome> {
    const home = await this.store.home(actor.scope);
    const { services, coSigns, customerName, serverTime, shows } = home;
    const seen = services.map((service) => ({ service, light: serviceLight(service) }));
    return {
      customerName,
      serverTime,
      shows,
      services: seen.map(({ service: { code, nameNl, nameEn, things, since }, light }) => ({
        code,
        nameNl,
        nameEn,
        things,
        light,
        since,
      })),
      answers: {
        safe: answerSafe(seen.map(({ light }) => light)),
        kept: answerKept(await this.lastVerdicts(actor, home)),
        decisions: { coSigns },
        hoursLeftMinutes: await this.hoursLeft(actor, home),
      },
    };
  }

  /** Of the last full month. An auditor reads months on their own page: these may not be of its days. */
  private async lastVerdicts({ scope, period }: Actor, { shows, serverTime, timeZone }: SeenHome) {
    if (!shows.availability || period !== undefined || scope.kind !== 'customer') return [];
    const firstDay = `${localDateOf(Date.parse(serverTime), timeZone).slice(0, 7)}-01`;
    const measured = await this.reckonings.availability(
      scope.customerId,
      daysAfter(firstDay, -1).slice(0, 7),
    );
    return measured.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'not-applicable');
  }

  /** null where none were agreed or ever granted. */
  private async hoursLeft({ scope, period }: Actor, { shows }: SeenHome): Promise<number | null> {
    if (!shows.hours || period !== undefined || scope.kind !== 'customer') return null;
    const { plan, budget, openMinutes, owedMinutes } = await this.reckonings.left(scope.customerId);
    const isCounted = plan.kind === 'included' || budget.availableMinutes > 0;
    return isCounted ? openMinutes - owedMinutes : null;
  }

  async backups(actor: Actor, month: string | undefined, now: number): Promise<PortalBackups> {
    const { scope, period } = actor;
    const timeZone = await this.requireShown(scope, 'backups');
    const today = localDateOf(now, timeZone);
    const shown = month ?? today.slice(0, 7);
    const jobs = await this.store.nights(scope, shown);
    return {
      month: shown,
      today,
      jobs: jobs.map(({ id, name, lastGood, nights }) => ({
        id,
        name,
        lastGood: lastGood !== null && isDayInPeriod(lastGood, period) ? lastGood : null,
        nights: nights
          .filter(({ date }) => isDayInPeriod(date, period))
          .map(({ date, status }) => ({ date, night: plainNight(status) })),
      })),
      restoreTests: await this.restoreTests(actor),
    };
  }

  /** @throws Refusal where it is not one of this customer, or not of the days this person may see */
  async restoreTest(actor: Actor, id: string): Promise<PortalRestoreTest> {
    await this.requireShown(actor.scope, 'backups');
    const test = (await this.restoreTests(actor)).find((each) => each.id === id);
    if (!test) throw noSuch('restore test');
    return test;
  }

  async updates({ scope, period }: Actor): Promise<PortalUpdate[]> {
    await this.requireShown(scope, 'updates');
    const updates = await this.store.updates(scope);
    return updates.filter(({ seenAt, doneAt }) => isInPeriod(seenAt, doneAt, period));
  }

  async maintenance({ scope, period }: Actor): Promise<PortalMaintenance[]> {
    await this.requireShown(scope, 'maintenance');
    const windows = await this.store.maintenance(scope);
    return windows.filter(({ from, until }) => isInPeriod(from, until, period));
  }

  async incidents({ scope, period }: Actor): Promise<PortalIncident[]> {
    await this.requireShown(scope, 'incidents');
    const incidents = await this.store.incidents(scope);
    return incidents.filter(({ openedAt, closedAt }) => isInPeriod(openedAt, closedAt, period));
  }

  /** A page that is not shown is not there. @returns the time zone of the customer */
  async requireShown(scope: Actor['scope'], part: PortalPart): Promise<string> {
    const { shows, timeZone } = await this.store.shows(scope);
    if (!shows[part]) throw noSuch('page');
    return timeZone;
  }

  private async restoreTests({ scope, period }: Pick<Actor, 'scope' | 'period'>) {
    const tests = await this.store.restoreTests(scope);
    return tests.filter(({ doneOn, plannedOn }) => isDayInPeriod(doneOn ?? plannedOn, period));
  }
}
