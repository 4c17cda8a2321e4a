import { Button, Group, Select, Switch } from '@mantine/core';
import type { ReleaseView } from '@nachtwacht/contracts';
import { IconFileImport, IconPlus, IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { serverClock } from '../../../../shared/clock/server-clock';
import { useTexts } from '../../../../shared/i18n/texts';
import { FilterBar, NothingFits } from '../../../../shared/list/filter-bar';
import { SearchField } from '../../../../shared/list/search-field';
import { useMay } from '../../../../shared/session/me';
import { QueryState } from '../../../../shared/ui/query-state';
import { StatePanel } from '../../../../shared/ui/state-panel';
import { releasesQuery } from '../../api/update-queries';
import { releasesShown } from '../../model/releases';
import { vendorsOf } from '../../model/versions';
import type { CatalogueSearch } from '../../updates-search';
import { catalogueTexts } from '../catalogue-texts';
import { ConfirmReleases } from './confirm-releases';
import { ImportDialog } from './import-dialog';
import { ReleaseDialog } from './release-dialog';
import { ReleaseTable } from './release-table';

interface ReleasesProps {
  readonly search: CatalogueSearch;
  readonly onPatch: (patch: {
    readonly [K in keyof CatalogueSearch]: CatalogueSearch[K] | undefined;
  }) => void;
}

/** Every release that staff keep, with how long ago somebody saw at the maker that it is so. */
export function Releases({ search, onPatch }: ReleasesProps) {
  const t = useTexts(catalogueTexts);
  const mayManage = useMay('manage-inventory');
  const query = useQuery(releasesQuery);
  const { q = '', vendor, old } = search;
  const text = useDeferredValue(q);
  const [edited, setEdited] = useState<ReleaseView | 'new' | null>(null);
  const [isImport, setIsImport] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const buttons = mayManage && (
    <Group gap="xs">
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
        {t('add')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
        onClick={() => setIsImport(true)}
      >
        {t('import')}
      </Button>
    </Group>
  );
  return (
    <>
      <QueryState
        query={query}
        isEmpty={(all) => all.length === 0}
        empty={
          <StatePanel icon={<IconTags size={28} />} title={t('emptyTitle')} action={buttons}>
            {t('emptyText')}
          </StatePanel>
        }
      >
        {(all) => {
          const shown = releasesShown(all, { q: text, vendor, old }, serverClock.now());
          return (
            <>
              <FilterBar shown={shown.length} total={all.length}>
                {buttons}
                <SearchField
                  label={t('search')}
                  value={q}
                  onChange={(value) => onPatch({ q: value === '' ? undefined : value })}
                />
                <Select
                  aria-label={t('vendor')}
                  placeholder={t('everyVendor')}
                  clearable
                  searchable
                  value={vendor ?? null}
                  onChange={(value) => onPatch({ vendor: value ?? undefined })}
                  data={vendorsOf(all)}
                />
                <Switch
                  label={t('old')}
                  checked={old === 1}
                  onChange={({ currentTarget }) => onPatch({ old: currentTarget.checked ? 1 : undefined })}
                />
              </FilterBar>
              {mayManage && <ConfirmReleases shown={shown} chosen={chosen} onChoose={setChosen} />}
              {shown.length === 0 ? (
                <NothingFits onReset={() => onPatch({ q: undefined, vendor: undefined, old: undefined })} />
              ) : (
                <ReleaseTable
                  releases={shown}
                  chosen={chosen}
                  onChoose={mayManage ? setChosen : null}
                  onEdit={setEdited}
                />
              )}
            </>
          );
        }}
      </QueryState>
      <ReleaseDialog edited={edited} onClose={() => setEdited(null)} />
      <ImportDialog opened={isImport} onClose={() => setIsImport(false)} />
    </>
  );
}
