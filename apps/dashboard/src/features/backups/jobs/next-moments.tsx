import type { JobScheduleInput } from '@nachtwacht/contracts';
import { localDateOf, type Calendar } from '@nachtwacht/domain/time';
import { serverClock } from '../../../shared/clock/server-clock';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { dayWords } from '../model/day-words';
import { nextDues } from '../model/next-dues';
import { jobFormTexts } from './job-form-texts';
import classes from './jobs.module.css';

const SHOWN = 3;

interface NextMomentsProps {
  readonly schedule: JobScheduleInput;
  readonly calendar: Calendar | null;
}

/** What a schedule comes to, so that a person sees whether it was meant. */
export function NextMoments({ schedule, calendar }: NextMomentsProps) {
  const t = useTexts(jobFormTexts);
  const format = useFormat();
  const language = useLanguage();
  const dues = duesOrNull(schedule, calendar);
  if (schedule.kind === 'none') return null;
  const { timeZone } = schedule;
  return (
    <div className={classes.next} role="status">
      {dues === null ? (
        t('unreadable')
      ) : dues.length === 0 ? (
        t('noNext')
      ) : (
        <>
          {t('next')}:{' '}
          <ol>
            {dues.map((at) => (
              <li key={at}>
                {dayWords(localDateOf(at, timeZone), 'short', language)} {format.date(at, 'time', timeZone)}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** null for what can't be read: it is being typed. */
function duesOrNull(schedule: JobScheduleInput, calendar: Calendar | null): number[] | null {
  try {
    return nextDues(schedule, calendar, serverClock.now(), SHOWN);
  } catch {
    return null;
  }
}
