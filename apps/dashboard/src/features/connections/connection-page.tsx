import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { FaultAlert } from '../../shared/faults/fault-alert';
import { useTexts } from '../../shared/i18n/texts';
import { RawAnswer } from '../../shared/raw-answer/raw-answer';
import { pageOf } from '../../shared/routing/links';
import { useMay } from '../../shared/session/me';
import { Age } from '../../shared/ui/age';
import { Breadcrumbs } from '../../shared/ui/breadcrumbs';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { connectionQuery } from './api/connection-queries';
import classes from './connection-page.module.css';
import { connectionsTexts } from './connections-texts';
import { ConnectionActions } from './detail/connection-actions';
import { ConnectionBanners } from './detail/connection-banners';
import { ConnectionFacts } from './detail/connection-facts';
import { FoundThings } from './found/found-things';
import { useCollector, useCollectorName } from './list/use-collectors';
import { ConnectionStateBadge } from './list/connection-state-badge';
import { MailRules } from './mail/mail-rules';
import { PushAddress } from './push/push-address';
import { TestPanel } from './test/test-panel';

/** One connection: how it is, what it holds, and what it last said. */
export function ConnectionPage() {
  const { id = '' } = useParams({ strict: false });
  const t = useTexts(connectionsTexts);
  const query = useQuery(connectionQuery(id));
  const connection = query.data;
  const collector = useCollector(connection?.collector);
  const collectorName = useCollectorName();
  const mayOperate = useMay('operate');
  const mayManage = useMay('manage-connections');
  useLiveRefresh(
    [
      ['connection', id],
      ['found', id],
    ],
    (change) => (change.kind === 'inventory' || change.kind === 'notice') && change.id === id,
  );
  return (
    <PageFrame
      wide
      title={connection?.name ?? t('title')}
      breadcrumbs={<Breadcrumbs links={[{ ...pageOf.connections(), label: t('title') }]} />}
      description={
        connection && (
          <span className={classes.identity}>
            <ConnectionStateBadge connection={connection} />
            {[collectorName(connection.collector), connection.customerName ?? t('list.ownNetwork')].join(
              ' · ',
            )}
          </span>
        )
      }
      actions={connection && <ConnectionActions connection={connection} collector={collector} />}
    >
      <QueryState query={query}>
        {(connection) => (
          <div className={classes.columns}>
            <div className={classes.main}>
              <ConnectionBanners connection={connection} collector={collector} />
              {connection.fault && connection.archivedAt === null && (
                <FaultAlert
                  fault={connection.fault}
                  since={
                    connection.faultSince !== null && (
                      <>
                        {t('detail.since')} <Age since={connection.faultSince} />
                      </>
                    )
                  }
                />
              )}
              {mayOperate && collector?.push !== true && connection.archivedAt === null && (
                <TestPanel connectionId={connection.id} />
              )}
              {collector?.push === true && connection.archivedAt === null && (
                <PushAddress connectionId={connection.id} fresh={null} isMail={collector.mail} />
              )}
            </div>
            <aside>
              <ConnectionFacts connection={connection} collector={collector} />
            </aside>
            <div className={classes.whole}>
              {collector?.mail === true && connection.archivedAt === null && mayManage && (
                <MailRules connection={connection} />
              )}
              <FoundThings connection={connection} isPushed={collector?.push === true} />
              <RawAnswer connectionId={connection.id} />
            </div>
          </div>
        )}
      </QueryState>
    </PageFrame>
  );
}
