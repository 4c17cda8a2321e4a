import {
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import type { Calendar } from '@nachtwacht/domain/time';
import { DEFAULT_TIME_ZONE } from '../../../shared/format/format-dates';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { dayWords } from '../model/day-words';
import { durationWords } from '../model/duration-words';
import { scheduleOf } from '../model/schedule-draft';
import type { JobFormOf } from './use-job-form';
import { jobFormTexts } from './job-form-texts';
import classes from './jobs.module.css';
import { NextMoments } from './next-moments';

interface SchedulePartProps {
  readonly form: JobFormOf;
  /** The free days that the job follows, for the moments that are shown. */
  readonly calendar: Calendar | null;
}

const KINDS = ['evenings', 'cron', 'none'] as const;
/** A Monday and the six days after it. */
const WEEK = [
  '2024-01-01',
  '2024-01-02',
  '2024-01-03',
  '2024-01-04',
  '2024-01-05',
  '2024-01-06',
  '2024-01-07',
];

/** When it is due, and how long is waited for it. */
export function SchedulePart({ form, calendar }: SchedulePartProps) {
  const t = useTexts(jobFormTexts);
  const language = useLanguage();
  const { schedule } = form.values;
  return (
    <fieldset className={classes.part}>
      <legend>{t('when')}</legend>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('kind')}
          data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...form.getInputProps('schedule.kind')}
        />
        {schedule.kind === 'none' && <Text size="sm">{t('noneHint')}</Text>}
        {schedule.kind === 'evenings' && (
          <Group gap="lg" align="flex-start">
            <Checkbox.Group label={t('weekdays')} {...form.getInputProps('schedule.weekdays')}>
              <Group gap="sm" mt={4}>
                {WEEK.map((day, index) => (
                  <Checkbox key={day} value={String(index + 1)} label={dayWords(day, 'weekday', language)} />
                ))}
              </Group>
            </Checkbox.Group>
            <TextInput type="time" label={t('at')} {...form.getInputProps('schedule.at')} />
          </Group>
        )}
        {schedule.kind === 'cron' && (
          <div className={classes.columns}>
            <TextInput label={t('cron')} spellCheck={false} {...form.getInputProps('schedule.cron')} />
          </div>
        )}
        {schedule.kind !== 'none' && schedule.timeZone !== DEFAULT_TIME_ZONE && (
          <TextInput label={t('timeZone')} {...form.getInputProps('schedule.timeZone')} />
        )}
        <NextMoments schedule={scheduleOf(schedule)} calendar={calendar} />
        {schedule.kind !== 'none' && <Waiting form={form} />}
      </Stack>
    </fieldset>
  );
}

/** How long is waited for a run that is due, and on which days none is. */
function Waiting({ form }: Pick<SchedulePartProps, 'form'>) {
  const t = useTexts(jobFormTexts);
  const language = useLanguage();
  const { windowMinutes } = form.values;
  return (
    <>
      <div className={classes.columns}>
        <NumberInput
          label={t('window')}
          description={t('windowHint', { span: durationWords(Number(windowMinutes), language) })}
          min={5}
          max={10_080}
          step={30}
          allowDecimal={false}
          {...form.getInputProps('windowMinutes')}
        />
        <NumberInput
          label={t('grace')}
          description={t('graceHint')}
          min={0}
          max={10_080}
          step={15}
          allowDecimal={false}
          {...form.getInputProps('graceMinutes')}
        />
      </div>
      <Switch
        label={t('calendar')}
        description={t('calendarHint')}
        {...form.getInputProps('isOnCalendar', { type: 'checkbox' })}
      />
    </>
  );
}
