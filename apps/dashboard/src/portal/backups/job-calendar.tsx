import { VisuallyHidden } from '@mantine/core';
import type { PortalBackups } from '@nachtwacht/contracts';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { Section } from '../../shared/ui/section';
import { portalTexts } from '../portal-texts';
import { weekdayNames, weeksOf } from './month';
import { NightMark } from './night-mark';
import classes from './nights.module.css';

interface JobCalendarProps {
  readonly job: PortalBackups['jobs'][number];
  readonly month: string;
}

/** The nights of one backup as a calendar. A day without a mark has no data: it is not called good. */
export function JobCalendar({ job: { name, nights, lastGood }, month }: JobCalendarProps) {
  const t = useTexts(portalTexts);
  const format = useFormat();
  const language = useLanguage();
  const byDate = new Map(nights.map(({ date, night }) => [date, night]));
  const count = (which: string) => nights.filter(({ night }) => night === which).length;
  const [good, bad] = [count('good'), count('bad')];
  return (
    <Section title={name}>
      <p className={classes.quiet}>
        {lastGood === null ? t('backups.noGood') : t('backups.lastGood', { day: format.day(lastGood) })}
        {' · '}
        {t('backups.counts', { good, bad, other: nights.length - good - bad })}
      </p>
      <table className={classes.calendar}>
        <thead>
          <tr>
            {weekdayNames(language).map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) => (
                <td key={weekday}>{day !== null && <Night day={day} night={byDate.get(day)} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Night({
  day,
  night,
}: {
  readonly day: string;
  readonly night: PortalBackups['jobs'][number]['nights'][number]['night'] | undefined;
}) {
  const t = useTexts(portalTexts);
  const word = night === undefined ? t('backups.noNight') : t(`backups.night.${night}`);
  return (
    <span title={word}>
      <span className={classes.day}>{Number(day.slice(8))}</span>
      {night !== undefined && <NightMark night={night} />}
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
