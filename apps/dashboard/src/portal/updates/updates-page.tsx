import type { PortalUpdate } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Badge } from '@mantine/core';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { QueryState } from '../../shared/ui/query-state';
import { updatesQuery } from '../portal-queries';
import { portalTexts } from '../portal-texts';
import { PortalPage } from '../ui/portal-page';
import { Row, Rows } from '../ui/rows';

const STATES = ['open', 'planned', 'done'] as const;

/** What waits, what is planned and what was done. */
export function UpdatesPage() {
  const t = useTexts(portalTexts);
  return (
    <PortalPage title={t('part.updates')}>
      <QueryState query={useQuery(updatesQuery)}>
        {(updates) =>
          STATES.map((state) => (
            <Rows
              key={state}
              title={t(`updates.${state}`)}
              of={updates.filter((update) => update.state === state)}
              nothing={t('updates.nothing')}
            >
              {(update) => <Update key={update.id} update={update} />}
            </Rows>
          ))
        }
      </QueryState>
    </PortalPage>
  );
}

function Update({ update }: { readonly update: PortalUpdate }) {
  const t = useTexts(portalTexts);
  const format = useFormat();
  const { thing, from, to, security, seenAt, plannedFrom, plannedUntil, doneAt } = update;
  const when =
    doneAt !== null
      ? t('updates.doneOn', { day: format.date(doneAt, 'date') })
      : plannedFrom !== null && plannedUntil !== null
        ? t('updates.at', { from: format.date(plannedFrom), until: format.date(plannedUntil, 'time') })
        : t('updates.seen', { day: format.date(seenAt, 'date') });
  const versions = to === null ? [] : [from === null ? to : t('updates.versions', { from, to })];
  return (
    <Row
      name={thing}
      lines={[[...versions, when].join(' · ')]}
      side={
        security === true && (
          <Badge variant="outline" tt="none" size="lg">
            {t('updates.security')}
          </Badge>
        )
      }
    />
  );
}
