import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { useTexts } from '../../shared/i18n/texts';
import { inventoryTexts } from '../../shared/inventory/inventory-texts';
import { useServiceName } from '../../shared/inventory/use-service-name';
import { RawAnswer } from '../../shared/raw-answer/raw-answer';
import { pageOf } from '../../shared/routing/links';
import { useMay } from '../../shared/session/me';
import { StatusBadge } from '../../shared/status/status-badge';
import { Breadcrumbs } from '../../shared/ui/breadcrumbs';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { AssetUpdates } from '../updates/asset/asset-updates';
import { assetQuery } from './api/asset-queries';
import { ArchivedBanner } from './details/archived-banner';
import { AssetActions } from './details/asset-actions';
import { AssetFacts } from './details/asset-facts';
import { DeviceParts } from './device/device-parts';
import { Transitions } from './details/transitions';
import classes from './asset-page.module.css';
import { assetsTexts } from './assets-texts';
import { Checks } from './checks/checks';
import { IncidentPanel } from './incident/incident-panel';
import { MaintenanceBanner } from './maintenance/maintenance-banner';
import { connectionsOf } from './model/check-order';
import { RemovedParts } from './parts/removed-parts';

/** Everything about one thing that is looked after. */
export function AssetPage() {
  const { id = '' } = useParams({ strict: false });
  const t = useTexts(assetsTexts);
  const inventory = useTexts(inventoryTexts);
  const serviceName = useServiceName();
  const mayOperate = useMay('operate');
  const maySeeSettings = useMay('read-settings');
  const query = useQuery(assetQuery(id));
  useLiveRefresh([['asset', id], ['transitions', id], ['metrics']], (change) => {
    if (change.kind === 'transition' || change.kind === 'restated') return change.check.assetId === id;
    if (change.kind === 'incident') return change.incident.assetId === id;
    return change.kind === 'inventory' && (change.id === id || change.what !== 'asset');
  });
  const asset = query.data?.asset;
  const sources = maySeeSettings ? connectionsOf : () => [];
  return (
    <PageFrame
      wide
      title={asset?.name ?? t('list.title')}
      breadcrumbs={
        <Breadcrumbs
          links={[
            { ...pageOf.assets(), label: t('list.title') },
            ...(asset === undefined
              ? []
              : [{ ...pageOf.customer(asset.customerId), label: asset.customerName }]),
          ]}
        />
      }
      description={
        asset && (
          <span className={classes.identity}>
            {asset.status !== null && <StatusBadge status={asset.status} />}
            {[inventory(`kind.${asset.kind}`), serviceName(asset.serviceCode), asset.siteName]
              .filter((part, index, all) => part !== null && all.indexOf(part) === index)
              .join(' · ')}
          </span>
        )
      }
      actions={asset && <AssetActions asset={asset} />}
    >
      <QueryState query={query}>
        {({ asset, checks, incident, maintenance, removed }) => (
          <div className={classes.columns}>
            <div className={classes.main}>
              {asset.archivedAt !== null && (
                <ArchivedBanner id={asset.id} name={asset.name} at={asset.archivedAt} />
              )}
              <MaintenanceBanner windows={maintenance} mayCancel={mayOperate} />
              {incident && <IncidentPanel incident={incident} mayTake={mayOperate} />}
              <DeviceParts asset={asset} checks={checks} />
              <RemovedParts removed={removed} />
              <Checks checks={checks} isWatched={asset.archivedAt === null} />
            </div>
            <aside className={classes.side}>
              <AssetFacts asset={asset} connections={sources(checks)} />
              <AssetUpdates customerId={asset.customerId} assetId={asset.id} />
            </aside>
            <div className={classes.main}>
              <Transitions assetId={asset.id} checks={checks} />
              {sources(checks).map(({ id: connectionId, name }) => (
                <RawAnswer key={connectionId} connectionId={connectionId} name={name} />
              ))}
            </div>
          </div>
        )}
      </QueryState>
    </PageFrame>
  );
}
