import { ActionIcon, Button, Text, Title } from '@mantine/core';
import type { TimeEntryView } from '@nachtwacht/contracts';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useReleaseEntries } from '../api/use-entry-actions';
import { hoursText } from '../model/minutes';
import { byDay, totalsOf } from '../model/week-entries';
import { today } from '../today';
import { EntryCard } from './entry-card';
import { ReverseDialog } from './reverse-dialog';
import { weekTexts } from './week-texts';
import classes from './week.module.css';

interface WeekBodyProps {
  readonly entries: readonly TimeEntryView[];
  /** YYYY-MM-DD */
  readonly monday: string;
  /** What is shown is of the week before. */
  readonly isFading: boolean;
  readonly mayBook: boolean;
  /** null: not here. */
  readonly onAdd: ((day: string) => void) | null;
  readonly onEdit: (entry: TimeEntryView) => void;
}

/** Days as columns where there is room, and below each other where there is not. */
export function WeekBody({ entries, monday, isFading, mayBook, onAdd, onEdit }: WeekBodyProps) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const [reversed, setReversed] = useState<TimeEntryView | null>(null);
  const release = useRelease();
  const present = today();
  const totals = totalsOf(entries);
  return (
    <div data-fading={isFading || undefined} className={classes.week}>
      <div className={classes.totals}>
        <Total label={t('weekTotal')} minutes={totals.minutes} />
        <Total label={t('billable')} minutes={totals.billableMinutes} />
        <Total label={t('travel')} minutes={totals.travelMinutes} />
        {mayBook && totals.unreleased.length > 0 && (
          <Button
            ml="auto"
            variant="light"
            leftSection={<IconSend size={16} aria-hidden />}
            loading={release.isPending}
            onClick={() => release.run(totals.unreleased)}
          >
            {t('releaseWeek', { count: totals.unreleased.length })}
          </Button>
        )}
      </div>
      {entries.length === 0 && (
        <Text c="dimmed" mb="sm">
          {t('emptyWeek')}
        </Text>
      )}
      <div className={classes.days}>
        {byDay(entries, monday).map(({ day, entries: own, minutes }) => (
          <section
            key={day}
            className={classes.day}
            data-today={day === present || undefined}
            aria-label={format.day(day)}
          >
            <div className={classes.head}>
              <Title order={2} className={classes.name}>
                {format.day(day)}
                {day === present && <span className={classes.today}>{t('today')}</span>}
              </Title>
              <span className={classes.sum}>{hoursText(minutes)}</span>
              {onAdd !== null && day <= present && (
                <ActionIcon
                  variant="subtle"
                  size={28}
                  aria-label={t('addOn', { day: format.day(day) })}
                  onClick={() => onAdd(day)}
                >
                  <IconPlus size={16} />
                </ActionIcon>
              )}
            </div>
            {own.length === 0 ? (
              <Text size="sm" c="dimmed" className={classes.none}>
                {t('emptyDay')}
              </Text>
            ) : (
              own.map((entry) => (
                <EntryCard
                  key={entry.id}
                  entry={entry}
                  mayBook={mayBook}
                  onEdit={onEdit}
                  onRelease={({ id }) => release.run([id])}
                  onReverse={setReversed}
                />
              ))
            )}
          </section>
        ))}
      </div>
      <ReverseDialog entry={reversed} onClose={() => setReversed(null)} />
    </div>
  );
}

function Total({ label, minutes }: { readonly label: string; readonly minutes: number }) {
  return (
    <span className={classes.total}>
      <span className={classes.label}>{label}</span>
      <strong>{hoursText(minutes)}</strong>
    </span>
  );
}

function useRelease() {
  const t = useTexts(weekTexts);
  const errorText = useErrorText();
  const { mutate, isPending } = useReleaseEntries();
  return {
    isPending,
    run: (ids: readonly string[]) =>
      mutate(ids, {
        onSuccess: () =>
          notifyDone(ids.length === 1 ? t('doneReleased') : t('doneReleasedMany', { count: ids.length })),
        onError: (error) => notifyFailed(errorText(error)),
      }),
  };
}
