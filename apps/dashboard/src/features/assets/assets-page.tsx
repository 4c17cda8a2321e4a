import { Button, Select, Switch } from '@mantine/core';
import { ASSET_KINDS } from '@nachtwacht/domain';
import { IconBox, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { useTexts } from '../../shared/i18n/texts';
import { AssetList } from '../../shared/inventory/asset-list';
import { assetsQuery } from '../../shared/inventory/inventory-queries';
import { inventoryTexts } from '../../shared/inventory/inventory-texts';
import { FilterBar, NothingFits } from '../../shared/list/filter-bar';
import { SearchField } from '../../shared/list/search-field';
import { pageOf } from '../../shared/routing/links';
import { useMay } from '../../shared/session/me';
import { matches } from '../../shared/text/matches';
import { LinkButton } from '../../shared/ui/links';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { StatePanel } from '../../shared/ui/state-panel';
import { assetsTexts } from './assets-texts';
import { AssetDialog } from './list/asset-dialog';

/** Everything that is looked after, of all customers. */
export function AssetsPage() {
  const t = useTexts(assetsTexts);
  const inventory = useTexts(inventoryTexts);
  const mayManage = useMay('manage-inventory');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<string | null>(null);
  const [archived, setArchived] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const wanted = useDeferredValue(text);
  const query = useQuery(assetsQuery({ archived }));
  useLiveRefresh([['assets']], ({ kind: change }) => change === 'inventory' || change === 'transition');
  const reset = () => {
    setText('');
    setKind(null);
  };
  return (
    <PageFrame
      wide
      title={t('list.title')}
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            {t('list.add')}
          </Button>
        )
      }
    >
      <QueryState query={query}>
        {(assets) => {
          const shown = assets.filter(
            (asset) =>
              (kind === null || asset.kind === kind) &&
              matches(wanted, asset.name, asset.customerName, asset.siteName),
          );
          return (
            <>
              <FilterBar shown={shown.length} total={assets.length}>
                <SearchField label={t('list.search')} value={text} onChange={setText} />
                <Select
                  aria-label={inventory('kindLabel')}
                  placeholder={t('list.allKinds')}
                  clearable
                  w="11rem"
                  data={ASSET_KINDS.map((value) => ({ value, label: inventory(`kind.${value}`) }))}
                  value={kind}
                  onChange={setKind}
                />
                <Switch
                  label={t('list.archived')}
                  checked={archived}
                  onChange={({ currentTarget }) => setArchived(currentTarget.checked)}
                />
              </FilterBar>
              {assets.length === 0 ? (
                <NoAssets archived={archived} mayManage={mayManage} />
              ) : shown.length === 0 ? (
                <NothingFits onReset={reset} />
              ) : (
                <AssetList assets={shown} label={t('list.label')} />
              )}
            </>
          );
        }}
      </QueryState>
      <AssetDialog opened={isAdding} onClose={() => setIsAdding(false)} />
    </PageFrame>
  );
}

function NoAssets({ archived, mayManage }: { readonly archived: boolean; readonly mayManage: boolean }) {
  const t = useTexts(assetsTexts);
  if (archived) return <StatePanel icon={<IconBox size={28} />} title={t('list.emptyArchived')} />;
  return (
    <StatePanel
      icon={<IconBox size={28} />}
      title={t('list.emptyTitle')}
      action={mayManage && <LinkButton {...pageOf.connections()}>{t('list.toConnections')}</LinkButton>}
    >
      {t('list.emptyText')}
    </StatePanel>
  );
}
