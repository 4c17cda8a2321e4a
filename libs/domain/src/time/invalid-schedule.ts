type WrongPart = 'cron' | 'time' | 'time-zone';

/** A schedule that can't be read: what a person typed is wrong, and the text says so. */
export class InvalidScheduleError extends Error {
  constructor(
    readonly cron: string,
    readonly timeZone: string,
    readonly what: WrongPart,
    options?: ErrorOptions,
  ) {
    super(hint(what, what === 'time-zone' ? timeZone : cron), options);
    this.name = 'InvalidScheduleError';
  }
}

function hint(what: WrongPart, given: string): string {
  switch (what) {
    case 'cron':
      return `"${given}" is not a schedule: give five fields (minute, hour, day, month, weekday), such as "0 22 * * 1-5".`;
    case 'time':
      return `"${given}" is not a time: give hours and minutes, such as "22:00".`;
    case 'time-zone':
      return `"${given}" is not a time zone: give a name such as "Europe/Amsterdam".`;
  }
}
