import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFileImport, IconPlus } from '@tabler/icons-react';
import { daysAfter } from '@nachtwacht/domain/time';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { entriesQuery } from '../api/hours-queries';
import { useHoursRefresh } from '../api/use-hours-refresh';
import { EntryDialog, type Edited } from '../entry/entry-form';
import { ImportDialog } from '../import/import-dialog';
import { emptyDraft } from '../model/entry-draft';
import { mondayOf, weekNumber, weeksAfter } from '../model/week';
import { weekWindow } from '../model/week-window';
import { TimerPanel } from '../timer/timer-panel';
import { today } from '../today';
import { WeekBody } from './week-body';
import { weekTexts } from './week-texts';

/** The time that one person booked in a week, and the timer that runs. */
export function WeekPage() {
  const t = useTexts(weekTexts);
  const search = useSearch({ from: '/staff/hours/week' });
  const mayBook = useMay('book-hours');
  const present = today();
  const monday = mondayOf(search.week ?? present);
  const { from, to } = weekWindow(monday);
  const query = useQuery(entriesQuery(from, to, search.person));
  useHoursRefresh([
    ['hours', 'entries'],
    ['hours', 'timer'],
  ]);
  const known = {
    customerId: search.customer ?? '',
    assetId: search.asset ?? '',
    incidentId: search.incident ?? '',
  };
  const [edited, setEdited] = useState<Edited | null>(
    search.book === 1 && mayBook ? { draft: emptyDraft(present, known) } : null,
  );
  const [isImporting, setIsImporting] = useState(false);
  const add = (day: string) => setEdited({ draft: emptyDraft(day, known) });
  // Of somebody else one may look, and not book in that name.
  const isOwn = mayBook && search.person === undefined;
  return (
    <PageFrame
      wide
      title={t('title')}
      description={<WeekTurner monday={monday} />}
      actions={
        isOwn && (
          <>
            <Button
              variant="default"
              leftSection={<IconFileImport size={16} aria-hidden />}
              onClick={() => setIsImporting(true)}
            >
              {t('import')}
            </Button>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(present)}>
              {t('add')}
            </Button>
          </>
        )
      }
    >
      {isOwn && <TimerPanel known={known} />}
      <QueryState query={query}>
        {(entries) => (
          <WeekBody
            entries={entries}
            monday={monday}
            isFading={query.isPlaceholderData}
            mayBook={mayBook}
            onAdd={isOwn ? add : null}
            onEdit={(entry) => setEdited({ entry })}
          />
        )}
      </QueryState>
      <EntryDialog edited={edited} onClose={() => setEdited(null)} />
      <ImportDialog opened={isImporting} onClose={() => setIsImporting(false)} />
    </PageFrame>
  );
}

function WeekTurner({ monday }: { readonly monday: string }) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const navigate = useNavigate();
  const present = mondayOf(today());
  const turnTo = (week: string) =>
    void navigate({
      to: '/hours/week',
      search: (old: object) => ({ ...old, week: week === present ? undefined : week }),
    });
  return (
    <Group gap="xs" mt={4}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('earlier')}
        onClick={() => turnTo(weeksAfter(monday, -1))}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('later')}
        onClick={() => turnTo(weeksAfter(monday, 1))}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
      <span role="status">
        {t('week', { number: weekNumber(monday) })} · {format.date(`${monday}T12:00:00Z`, 'date')} –{' '}
        {format.date(`${daysAfter(monday, 6)}T12:00:00Z`, 'date')}
      </span>
      {monday !== present && (
        <Button variant="subtle" size="compact-sm" onClick={() => turnTo(present)}>
          {t('now')}
        </Button>
      )}
    </Group>
  );
}
