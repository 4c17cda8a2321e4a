import { IconTargetArrow } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { StatePanel } from '../../../shared/ui/state-panel';
import { availabilityQuery } from '../api/availability-queries';
import { availabilityTexts } from '../availability-texts';
import { mostUrgentFirst } from '../model/account';
import { presentMonth } from '../present-month';
import { AvailabilityTable } from './availability-table';
import { MonthSwitch } from './month-switch';

/** Every promise of availability of a month, what asks for somebody first. */
export function AvailabilityPage() {
  const t = useTexts(availabilityTexts);
  const { month = presentMonth() } = useSearch({ from: '/staff/availability' });
  const navigate = useNavigate();
  const query = useQuery(availabilityQuery(month));
  return (
    <PageFrame
      wide
      title={t('title')}
      description={t('intro')}
      actions={
        <MonthSwitch
          month={month}
          onChange={(to) => void navigate({ to: '/availability', search: { month: to }, replace: true })}
        />
      }
    >
      <QueryState
        query={query}
        isEmpty={(lines) => lines.length === 0}
        empty={
          <StatePanel icon={<IconTargetArrow size={28} />} title={t('emptyTitle')}>
            {t('emptyText')}
          </StatePanel>
        }
      >
        {(lines) => <AvailabilityTable lines={mostUrgentFirst(lines)} month={month} />}
      </QueryState>
    </PageFrame>
  );
}
