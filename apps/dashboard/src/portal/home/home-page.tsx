import type { PortalHome } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { QueryState } from '../../shared/ui/query-state';
import { homeQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { PortalPage } from '../ui/portal-page';
import { Row, Rows } from '../ui/rows';
import { Answers } from './answers';
import { LightBadge } from './light-badge';

/** The four answers, and every service in plain words. */
export function HomePage() {
  const t = useTexts(portalTexts);
  return (
    <PortalPage title={t('part.home')}>
      <QueryState query={useQuery(homeQuery)}>
        {(home) => (
          <>
            <Answers home={home} />
            <Services services={home.services} />
          </>
        )}
      </QueryState>
    </PortalPage>
  );
}

function Services({ services }: Pick<PortalHome, 'services'>) {
  const t = useTexts(portalTexts);
  const format = useFormat();
  const language = useLanguage();
  return (
    <Rows title={t('home.services')} of={services} nothing={t('home.noServices')}>
      {({ code, nameNl, nameEn, things, light, since }) => (
        <Row
          key={code}
          name={language === 'nl' ? nameNl : nameEn}
          lines={[
            [
              t('home.things', { count: things }),
              ...(since === null || light === 'not-monitored'
                ? []
                : [t('home.since', { when: format.date(since) })]),
            ].join(' · '),
          ]}
          side={<LightBadge light={light} />}
        />
      )}
    </Rows>
  );
}
