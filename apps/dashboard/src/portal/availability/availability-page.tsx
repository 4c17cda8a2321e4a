import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { QueryState } from '../../shared/ui/query-state';
import { availabilityQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { MonthSwitch } from '../ui/month-switch';
import { PortalPage } from '../ui/portal-page';
import { ServicePromise } from './service-promise';

/** Whether what was promised was kept, and how that is known. */
export function AvailabilityPage() {
  const t = useTexts(portalTexts);
  const [month, setMonth] = useState<string | null>(null);
  return (
    <PortalPage title={t('part.availability')}>
      <QueryState query={useQuery(availabilityQuery(month))}>
        {({ month: shown, thisMonth, timeZone, services }) => (
          <>
            <MonthSwitch month={shown} thisMonth={thisMonth} onChange={setMonth} />
            {services.length === 0 && <p>{t('availability.none')}</p>}
            {services.map((service) => (
              <ServicePromise key={service.code} service={service} timeZone={timeZone} />
            ))}
          </>
        )}
      </QueryState>
    </PortalPage>
  );
}
