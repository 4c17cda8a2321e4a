import type { DutyDay } from '@nachtwacht/contracts';
import { IconCalendarOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { LinkButton } from '../../../shared/ui/links';
import { StatePanel } from '../../../shared/ui/state-panel';
import { dutyDayQuery } from '../api/duty-queries';
import { freeDayName } from '../model/free-day-name';
import { morningTexts } from '../morning-texts';

/** Nobody checks on this day: why, and who does when next. */
export function FreeDay({ day }: { readonly day: DutyDay }) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const language = useLanguage();
  const { data: next } = useQuery(dutyDayQuery(day.next));
  const nextDay = format.day(day.next, 'long');
  const { freeBecause } = day;
  const why = freeBecause === 'weekend' ? t('state.weekend') : freeDayName(freeBecause, language);
  return (
    <StatePanel
      role="status"
      icon={<IconCalendarOff size={28} />}
      title={why === null ? t('state.free') : t('state.freeBecause', { why })}
      action={
        <LinkButton to="/morning/$date" params={{ date: day.next }} variant="default">
          {t('state.toNext', { day: nextDay })}
        </LinkButton>
      }
    >
      {t('state.freeText', { day: nextDay })}{' '}
      {next !== undefined &&
        (next.person === null ? t('state.nextNobody') : t('state.nextPerson', { name: next.person.name }))}
    </StatePanel>
  );
}
