import type { PortalMaintenance } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Badge } from '@mantine/core';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { QueryState } from '../../shared/ui/query-state';
import { maintenanceQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { PortalPage } from '../ui/portal-page';
import { Row, Rows } from '../ui/rows';

const isAhead = ({ state }: PortalMaintenance) => state === 'planned' || state === 'now';

/** When we work on what: ahead, and what was. */
export function MaintenancePage() {
  const t = useTexts(portalTexts);
  return (
    <PortalPage title={t('part.maintenance')}>
      <QueryState query={useQuery(maintenanceQuery)}>
        {(windows) => (
          <>
            <Rows
              title={t('maintenance.soon')}
              of={windows.filter(isAhead).toReversed()}
              nothing={t('maintenance.none')}
            >
              {(window) => <Work key={window.id} work={window} />}
            </Rows>
            <Rows
              title={t('maintenance.past')}
              of={windows.filter((window) => !isAhead(window))}
              nothing={t('maintenance.nothing')}
            >
              {(window) => <Work key={window.id} work={window} />}
            </Rows>
          </>
        )}
      </QueryState>
    </PortalPage>
  );
}

function Work({ work }: { readonly work: PortalMaintenance }) {
  const t = useTexts(portalTexts);
  const format = useFormat();
  const { from, until, state, site, thing } = work;
  return (
    <Row
      name={thing ?? site ?? t('maintenance.all')}
      lines={[t('updates.at', { from: format.date(from), until: format.date(until) })]}
      side={
        <Badge variant="outline" tt="none" size="lg">
          {t(`maintenance.state.${state}`)}
        </Badge>
      }
    />
  );
}
