import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { availabilityDetailQuery } from '../api/availability-queries';
import { availabilityTexts } from '../availability-texts';
import { MonthSwitch } from '../overview/month-switch';
import { VerdictBadge } from '../overview/verdict-badge';
import { presentMonth } from '../present-month';
import { Days } from './days';
import { Exclusions } from './exclusions';
import { Formula } from './formula';
import { Promises } from './promises';
import { Works } from './works';

/** One promise in one month, with all that its numbers rest on. */
export function AvailabilityDetailPage() {
  const t = useTexts(availabilityTexts);
  const language = useLanguage();
  const { id } = useParams({ from: '/staff/customers/$id/availability' });
  const { service, month = presentMonth() } = useSearch({ from: '/staff/customers/$id/availability' });
  const navigate = useNavigate();
  const query = useQuery(availabilityDetailQuery(id, service, month));
  const { data } = query;
  return (
    <PageFrame
      title={data?.serviceName[language] ?? t('title')}
      description={data?.customerName}
      actions={
        <>
          {data && <VerdictBadge verdict={data.verdict} />}
          <MonthSwitch
            month={month}
            onChange={(to) =>
              void navigate({
                to: '/customers/$id/availability',
                params: { id },
                search: { service, month: to },
                replace: true,
              })
            }
          />
        </>
      }
    >
      <QueryState query={query}>
        {(detail) => (
          <>
            <Formula detail={detail} />
            <Days detail={detail} />
            <Promises detail={detail} />
            <Works detail={detail} />
            <Exclusions detail={detail} />
          </>
        )}
      </QueryState>
    </PageFrame>
  );
}
