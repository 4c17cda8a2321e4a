import { Title } from '@mantine/core';
import type { Customer } from '@nachtwacht/contracts';
import { IconBox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { AssetList } from '../../../shared/inventory/asset-list';
import { assetsQuery } from '../../../shared/inventory/inventory-queries';
import { FilterBar, NothingFits } from '../../../shared/list/filter-bar';
import { SearchField } from '../../../shared/list/search-field';
import { pageOf } from '../../../shared/routing/links';
import { useMay } from '../../../shared/session/me';
import { matches } from '../../../shared/text/matches';
import { LinkButton } from '../../../shared/ui/links';
import { QueryState } from '../../../shared/ui/query-state';
import { StatePanel } from '../../../shared/ui/state-panel';
import { customersTexts } from '../customers-texts';

/** What is looked after for this customer. */
export function CustomerAssets({ customer }: { readonly customer: Customer }) {
  const t = useTexts(customersTexts);
  const mayConnect = useMay('manage-connections');
  const [text, setText] = useState('');
  // What was archived with its customer is shown with its customer.
  const archived = customer.archivedAt !== null;
  const query = useQuery(assetsQuery({ customerId: customer.id, archived }));
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('page.assets')}
      </Title>
      <QueryState
        query={query}
        isEmpty={(assets) => assets.length === 0}
        empty={
          <StatePanel
            icon={<IconBox size={28} />}
            title={t('page.noAssets')}
            action={
              mayConnect &&
              !archived && <LinkButton {...pageOf.newConnection()}>{t('page.connect')}</LinkButton>
            }
          >
            {t('page.noAssetsText')}
          </StatePanel>
        }
      >
        {(assets) => {
          const shown = assets.filter(({ name, siteName }) => matches(text, name, siteName));
          return (
            <>
              <FilterBar shown={shown.length} total={assets.length}>
                <SearchField label={t('page.searchAssets')} value={text} onChange={setText} />
              </FilterBar>
              {shown.length === 0 ? (
                <NothingFits onReset={() => setText('')} />
              ) : (
                <AssetList assets={shown} label={t('page.assets')} withCustomer={false} />
              )}
            </>
          );
        }}
      </QueryState>
    </section>
  );
}
