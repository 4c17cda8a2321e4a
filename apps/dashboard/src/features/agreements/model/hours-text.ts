import type { WeekdayHours } from '@nachtwacht/domain';

type Weekday = WeekdayHours['weekday'];
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The stretches of a weekday as people write them: "08:30-12:00, 13:00-17:00"; '' for none. */
export function hoursText(hours: readonly WeekdayHours[], weekday: Weekday): string {
  return hours
    .filter((stretch) => stretch.weekday === weekday)
    .map(({ from, to }) => `${from}-${to}`)
    .toSorted()
    .join(', ');
}

const STRETCH = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|tot|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/** The same read back; also "9-17". null: it can't be read. What the times may be is a rule of the terms. */
export function readHours(text: string, weekday: Weekday): WeekdayHours[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const stretches: WeekdayHours[] = [];
  for (const part of parts) {
    const match = STRETCH.exec(part);
    if (match === null) return null;
    const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = match;
    stretches.push({
      weekday,
      from: `${fromHour.padStart(2, '0')}:${fromMinute}`,
      to: `${toHour.padStart(2, '0')}:${toMinute}`,
    });
  }
  return stretches;
}
