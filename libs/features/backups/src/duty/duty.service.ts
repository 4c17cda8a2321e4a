import type { CheckOverview, DutyDay } from '@nachtwacht/contracts';
import {
  conflicting,
  leftOfCheck,
  noSuch,
  SYSTEM,
  wrongFields,
  type Actor,
  type Scope,
} from '@nachtwacht/domain';
import { instantOfLocal, isWorkingDay, localDateOf, previousWorkingDay } from '@nachtwacht/domain/time';
import { Inject, Injectable } from '@nestjs/common';
import type { Signer } from '../check/check-store';
import { RegisterStore } from '../register/register-store';
import { dutyDay } from './duty-day';
import { DutyStore, type CheckCount, type DutySettings } from './duty-store';

const DAYS_SHOWN = 10;

/** Who checks on which working day, until when, and what happens when nobody did. */
@Injectable()
export class DutyService {
  constructor(
    @Inject(DutyStore) private readonly store: DutyStore,
    @Inject(RegisterStore) private readonly register: RegisterStore,
  ) {}

  /** The check of a day; of today where none is named. */
  async day(scope: Scope, date?: string): Promise<DutyDay> {
    const settings = await this.store.settings(scope);
    const now = await this.store.now();
    const wanted = date ?? localDateOf(now, settings.timeZone);
    const [kept] = await this.store.days(scope, [wanted]);
    return dutyDay(wanted, kept ?? null, settings, now);
  }

  async overview(scope: Scope, waiting: CheckOverview['waiting']): Promise<CheckOverview> {
    const settings = await this.store.settings(scope);
    const now = await this.store.now();
    const dates = lastWorkingDays(localDateOf(now, settings.timeZone), settings);
    const kept = new Map((await this.store.days(scope, dates)).map((day) => [day.date, day]));
    const counts = new Map((await this.store.counts(scope, dates)).map((count) => [count.date, count]));
    const days = await Promise.all(
      dates.map(async (date) => ({
        day: dutyDay(date, kept.get(date) ?? null, settings, now),
        nights: counts.get(date)?.nights ?? 0,
        unsigned: counts.get(date)?.unsigned ?? 0,
        red: counts.get(date)?.red ?? 0,
        pace: await this.store.pace(scope, date),
      })),
    );
    return { days, waiting };
  }

  async handOver({ id, name, scope }: Actor, date: string, personId: string): Promise<DutyDay> {
    const settings = await this.store.settings(scope);
    if (!isWorkingDay(date, settings.calendar)) throw wrongFields({ date: 'On this day nobody checks.' });
    const to = await this.personOf(scope, personId);
    const dueAt = new Date(instantOfLocal(date, settings.emptyBy, settings.timeZone)).toISOString();
    await this.store.handOver(scope, date, dueAt, to, { id, name });
    return this.day(scope, date);
  }

  async changeWeekdays(
    scope: Scope,
    weekdays: readonly { readonly weekday: number; readonly personId: string | null }[],
  ): Promise<void> {
    const people = await Promise.all(
      weekdays.map(async ({ weekday, personId }) => ({
        weekday,
        person: personId === null ? null : await this.personOf(scope, personId),
      })),
    );
    await this.store.changeWeekdays(scope, people);
  }

  /** @throws Refusal where the check of a day has begun that would become free: its nights would be left to nobody */
  async changeSettings(scope: Scope, settings: DutySettings): Promise<void> {
    const today = localDateOf(await this.store.now(), settings.timeZone);
    const begun = (await this.store.openDays()).filter((date) => date <= today);
    if (begun.some((date) => !isWorkingDay(date, settings.calendar)))
      throw conflicting(
        'check-begun',
        'The check of that day has begun. Only days after it can become free.',
      );
    await this.store.changeSettings(scope, settings);
  }

  /** Begins the check of today, says when it is empty, tells the leads when it is not in time, and closes what is over. */
  async look(): Promise<void> {
    const settings = await this.store.settings(SYSTEM);
    const now = await this.store.now();
    await this.beginMissed(settings, now);
    await this.beginToday(settings, now);
    const open = await this.store.openDays();
    if (open.length === 0) return;
    const counts = new Map((await this.store.counts(SYSTEM, open)).map((count) => [count.date, count]));
    for (const date of open)
      await this.lookAt(counts.get(date) ?? { date, nights: 0, unsigned: 0, red: 0 }, settings, now);
  }

  /** A day on which nothing ran gets its check, unsigned as it is: it must not be missing from the register. */
  private async beginMissed({ emptyBy, timeZone }: DutySettings, now: number): Promise<void> {
    for (const date of await this.store.missedDays(localDateOf(now, timeZone)))
      await this.store.begin(date, new Date(instantOfLocal(date, emptyBy, timeZone)).toISOString());
  }

  private async beginToday(settings: DutySettings, now: number): Promise<void> {
    const today = localDateOf(now, settings.timeZone);
    const at = (time: string) => instantOfLocal(today, time, settings.timeZone);
    if (!isWorkingDay(today, settings.calendar) || now < at(settings.opensAt)) return;
    await this.store.begin(today, new Date(at(settings.emptyBy)).toISOString());
  }

  private async lookAt(count: CheckCount, settings: DutySettings, now: number): Promise<void> {
    const at = (time: string) => instantOfLocal(count.date, time, settings.timeZone);
    const isEmpty = count.unsigned === 0;
    await this.store.markEmpty(count.date, isEmpty);
    const isDue = now >= at(settings.emptyBy);
    if (isDue && !isEmpty) await this.tellLeads(count.date, at(settings.opensAt));
    // A day without any night may get some yet: jobs are added in the course of it.
    const isDone = isEmpty && count.nights > 0;
    if ((isDone && isDue) || now >= at(settings.closesAt)) await this.register.close(count.date);
  }

  private async tellLeads(date: string, opensAt: number): Promise<void> {
    const left = leftOfCheck(await this.store.unsigned(date), opensAt);
    if (left !== null) await this.store.tellLeads({ date, ...left });
  }

  private async personOf(scope: Scope, personId: string): Promise<Signer> {
    const person = (await this.store.people(scope)).find(({ id }) => id === personId);
    if (!person) throw noSuch('person');
    return person;
  }
}

/** Today, where somebody checks, and the working days before it; the newest first. */
function lastWorkingDays(today: string, { calendar }: DutySettings): string[] {
  const dates = isWorkingDay(today, calendar) ? [today] : [];
  for (let date = today; dates.length < DAYS_SHOWN;) {
    date = previousWorkingDay(date, calendar);
    dates.push(date);
  }
  return dates;
}
