import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { QueryState } from '../../shared/ui/query-state';
import { hoursQuery, hoursRequestsQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { MonthSwitch } from '../ui/month-switch';
import { PortalPage } from '../ui/portal-page';
import { Row, Rows } from '../ui/rows';
import { AskForHours } from './ask-for-hours';
import { HoursLeft } from './hours-left';
import { HoursStatement } from './hours-statement';

/** What is left, what went and on what; asking for more, and what was asked for. */
export function HoursPage() {
  const t = useTexts(portalTexts);
  const format = useFormat();
  const [month, setMonth] = useState<string | null>(null);
  return (
    <PortalPage title={t('part.hours')}>
      <QueryState query={useQuery(hoursQuery(month))}>
        {(hours) => (
          <>
            <HoursLeft hours={hours} />
            <MonthSwitch month={hours.month} thisMonth={hours.thisMonth} onChange={setMonth} />
            <HoursStatement hours={hours} />
          </>
        )}
      </QueryState>
      <AskForHours />
      <QueryState query={useQuery(hoursRequestsQuery)}>
        {(requests) => (
          <Rows title={t('hours.requests')} of={requests} nothing={t('hours.none')}>
            {({ id, at, by, minutes, text }) => (
              <Row
                key={id}
                name={t('hours.amount', { hours: format.number(minutes / 60, 2) })}
                lines={[...(text === '' ? [] : [text]), t('hours.by', { name: by, when: format.date(at) })]}
              />
            )}
          </Rows>
        )}
      </QueryState>
    </PortalPage>
  );
}
