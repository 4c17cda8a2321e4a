import { Button, Select, Stack, Text, Title } from '@mantine/core';
import { ASSET_KINDS } from '@nachtwacht/domain';
import { IconCircleCheck, IconCpu, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useLiveRefresh } from '../../live/use-live-refresh';
import { useTexts } from '../../shared/i18n/texts';
import { CustomerSelect } from '../../shared/inventory/inventory-selects';
import { inventoryTexts } from '../../shared/inventory/inventory-texts';
import { FilterBar, NothingFits } from '../../shared/list/filter-bar';
import { SearchField } from '../../shared/list/search-field';
import { pageOf } from '../../shared/routing/links';
import { LinkButton } from '../../shared/ui/links';
import { notifyFailed } from '../../shared/ui/notify';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { StatePanel } from '../../shared/ui/state-panel';
import { useErrorText } from '../../shared/ui/use-error-text';
import { hardwareQuery } from './api/hardware-queries';
import { useHardwareExport } from './api/use-hardware-export';
import { HardwareSearch } from './hardware-search';
import { hardwareTexts } from './hardware-texts';
import { FaultList } from './list/fault-list';
import { faultsShown } from './model/faults-shown';
import { useHardwareSearch } from './model/use-hardware-search';

/** Every part that is not well, of all customers: what is broken, and what says that it will be. */
export function HardwarePage() {
  const t = useTexts(hardwareTexts);
  const inventory = useTexts(inventoryTexts);
  const errorText = useErrorText();
  const [search, patch] = useHardwareSearch();
  const { q = '', customer, kind } = search;
  const wanted = useDeferredValue(q);
  const query = useQuery(hardwareQuery);
  const exporting = useHardwareExport();
  useLiveRefresh(
    [['hardware']],
    ({ kind: change }) => change === 'transition' || change === 'restated' || change === 'inventory',
  );
  const download = () =>
    exporting.mutate(
      {
        ...(q.trim() !== '' && { q: q.trim() }),
        ...(customer !== undefined && { customerId: customer }),
        ...(kind !== undefined && { kind }),
      },
      { onError: (error) => notifyFailed(errorText(error)) },
    );
  const set = (key: keyof HardwareSearch) => (value: string | null) =>
    patch({ [key]: HardwareSearch.shape[key].parse(value ?? undefined) });
  return (
    <PageFrame
      wide
      title={t('title')}
      description={t('intro')}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          title={t('exportHint')}
          loading={exporting.isPending}
          onClick={download}
        >
          {t('export')}
        </Button>
      }
    >
      <QueryState
        query={query}
        isEmpty={({ faults }) => faults.length === 0}
        empty={<AllWell parts={query.data?.parts ?? 0} />}
      >
        {({ faults }) => {
          const { broken, predicted } = faultsShown(faults, { ...search, q: wanted });
          return (
            <>
              <FilterBar shown={broken.length + predicted.length} total={faults.length}>
                <SearchField
                  label={t('search')}
                  value={q}
                  onChange={(value) => patch({ q: value === '' ? undefined : value })}
                />
                <CustomerSelect
                  label={null}
                  aria-label={inventory('customer')}
                  placeholder={t('allCustomers')}
                  clearable
                  w="13rem"
                  value={customer ?? null}
                  onChange={set('customer')}
                />
                <Select
                  aria-label={inventory('kindLabel')}
                  placeholder={t('allKinds')}
                  clearable
                  w="11rem"
                  data={ASSET_KINDS.map((value) => ({ value, label: inventory(`kind.${value}`) }))}
                  value={kind ?? null}
                  onChange={set('kind')}
                />
              </FilterBar>
              {broken.length + predicted.length === 0 ? (
                <NothingFits onReset={() => patch({ q: undefined, customer: undefined, kind: undefined })} />
              ) : (
                <Stack gap="lg">
                  <section>
                    <Title order={2} size="h4" mb="xs">
                      {t('broken')} ({broken.length})
                    </Title>
                    {broken.length === 0 ? (
                      <Text c="dimmed">{t('brokenNone')}</Text>
                    ) : (
                      <FaultList faults={broken} label={t('broken')} />
                    )}
                  </section>
                  {predicted.length > 0 && (
                    <section>
                      <Title order={2} size="h4">
                        {t('predicted')} ({predicted.length})
                      </Title>
                      <Text size="sm" c="dimmed" mb="xs">
                        {t('predictedHint')}
                      </Text>
                      <FaultList faults={predicted} label={t('predicted')} />
                    </section>
                  )}
                </Stack>
              )}
            </>
          );
        }}
      </QueryState>
    </PageFrame>
  );
}

/** Nothing is wrong, or nothing is watched: those are not the same. */
function AllWell({ parts }: { readonly parts: number }) {
  const t = useTexts(hardwareTexts);
  if (parts === 0)
    return (
      <StatePanel
        icon={<IconCpu size={28} />}
        title={t('noneTitle')}
        action={<LinkButton {...pageOf.connections()}>{t('toConnections')}</LinkButton>}
      >
        {t('noneText')}
      </StatePanel>
    );
  return (
    <StatePanel
      icon={<IconCircleCheck size={28} />}
      title={t('emptyTitle')}
      action={
        <LinkButton variant="default" {...pageOf.coverage()}>
          {t('toCoverage')}
        </LinkButton>
      }
    >
      {t('emptyText', { count: parts })}
    </StatePanel>
  );
}
