import { Day } from '@nachtwacht/contracts';
import { IconCalendarQuestion } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTexts } from '../../shared/i18n/texts';
import { LinkButton } from '../../shared/ui/links';
import { StatePanel } from '../../shared/ui/state-panel';
import { useMorning } from './model/use-morning';
import { MorningDesk } from './morning-desk';
import { morningTexts } from './morning-texts';
import { MorningMissing } from './states/morning-missing';

/** The check of the day that is due, or of the day in the address. */
export function MorningPage() {
  const { date } = useParams({ strict: false });
  const t = useTexts(morningTexts);
  if (date !== undefined && !Day.safeParse(date).success)
    return (
      <StatePanel
        level={1}
        icon={<IconCalendarQuestion size={28} />}
        title={t('day.wrong')}
        action={
          <LinkButton to="/morning" variant="default">
            {t('day.today')}
          </LinkButton>
        }
      >
        {t('day.wrongText')}
      </StatePanel>
    );
  return <LiveMorning key={date ?? 'today'} date={date ?? null} />;
}

function LiveMorning({ date }: { readonly date: string | null }) {
  const { feed, view } = useMorning(date);
  if (view.model === null) return <MorningMissing error={view.error} onRetry={feed.refresh} />;
  return <MorningDesk feed={feed} view={view} state={view.model} isToday={date === null} />;
}
