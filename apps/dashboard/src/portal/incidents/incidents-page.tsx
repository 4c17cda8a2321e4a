import type { PortalIncident } from '@nachtwacht/contracts';
import { spanText } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { QueryState } from '../../shared/ui/query-state';
import { LightBadge } from '../home/light-badge';
import { incidentsQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { PortalPage } from '../ui/portal-page';
import { Row, Rows } from '../ui/rows';

/** What is broken now, and what was. */
export function IncidentsPage() {
  const t = useTexts(portalTexts);
  return (
    <PortalPage title={t('part.incidents')}>
      <QueryState query={useQuery(incidentsQuery)}>
        {(incidents) => (
          <>
            <Rows
              title={t('incidents.open')}
              of={incidents.filter(({ closedAt }) => closedAt === null)}
              nothing={t('incidents.nothing')}
            >
              {(incident) => <Incident key={incident.id} incident={incident} />}
            </Rows>
            <Rows
              title={t('incidents.past')}
              of={incidents.filter(({ closedAt }) => closedAt !== null)}
              nothing={t('incidents.nothing')}
            >
              {(incident) => <Incident key={incident.id} incident={incident} />}
            </Rows>
          </>
        )}
      </QueryState>
    </PortalPage>
  );
}

function Incident({ incident }: { readonly incident: PortalIncident }) {
  const t = useTexts(portalTexts);
  const format = useFormat();
  const language = useLanguage();
  const { thing, serviceNl, serviceEn, severity, openedAt, closedAt, taken } = incident;
  const opened = t('incidents.opened', { when: format.date(openedAt) });
  const then =
    closedAt === null
      ? t(taken ? 'incidents.taken' : 'incidents.seen')
      : // To the minute, as the report says it: half an hour is not left out.
        t('incidents.lasted', { span: spanText(Date.parse(closedAt) - Date.parse(openedAt), language) });
  return (
    <Row
      name={`${language === 'nl' ? serviceNl : serviceEn}: ${thing}`}
      lines={[`${t(`incidents.what.${severity}`)} · ${opened}`, then]}
      side={closedAt === null ? <LightBadge light={severity} /> : t('incidents.solved')}
    />
  );
}
