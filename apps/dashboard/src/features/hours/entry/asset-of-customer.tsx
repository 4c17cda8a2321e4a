import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../shared/i18n/texts';
import { assetsQuery } from '../../../shared/inventory/inventory-queries';
import { entryTexts } from './entry-texts';

/** What work was done on, where it was on one thing. */
export function AssetOfCustomer({ customerId, ...props }: SelectProps & { readonly customerId: string }) {
  const t = useTexts(entryTexts);
  const { data = [] } = useQuery({ ...assetsQuery({ customerId }), enabled: customerId !== '' });
  return (
    <Select
      label={t('asset')}
      placeholder={t('noAsset')}
      clearable
      searchable
      limit={100}
      disabled={customerId === ''}
      data={data.map(({ id, name }) => ({ value: id, label: name }))}
      {...props}
    />
  );
}
