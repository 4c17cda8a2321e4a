import { Select, type SelectProps } from '@mantine/core';
import { ASSET_KINDS } from '@nachtwacht/domain';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../i18n/texts';
import { customersQuery, servicesQuery, sitesQuery } from './inventory-queries';
import { inventoryTexts } from './inventory-texts';
import { useServiceName } from './use-service-name';

/** Shows what fits and no more: a list of a thousand customers would take seconds to draw. */
const LIMIT = 100;

export function CustomerSelect(props: SelectProps) {
  const t = useTexts(inventoryTexts);
  const { data = [] } = useQuery(customersQuery());
  return (
    <Select
      label={t('customer')}
      placeholder={t('choose')}
      searchable
      limit={LIMIT}
      nothingFoundMessage={t('nothingFound')}
      data={data.map(({ id, name }) => ({ value: id, label: name }))}
      {...props}
    />
  );
}

export function SiteSelect({ customerId, ...props }: SelectProps & { readonly customerId: string | null }) {
  const t = useTexts(inventoryTexts);
  const { data = [] } = useQuery(sitesQuery(customerId));
  return (
    <Select
      label={t('site')}
      placeholder={t('noSite')}
      clearable
      searchable
      limit={LIMIT}
      nothingFoundMessage={t('nothingFound')}
      disabled={customerId === null}
      data={data.map(({ id, name, city }) => ({
        value: id,
        label: city === null ? name : `${name} (${city})`,
      }))}
      {...props}
    />
  );
}

export function ServiceSelect(props: SelectProps) {
  const t = useTexts(inventoryTexts);
  const { data = [] } = useQuery(servicesQuery);
  const serviceName = useServiceName();
  return (
    <Select
      label={t('service')}
      placeholder={t('choose')}
      allowDeselect={false}
      data={data.map(({ code }) => ({ value: code, label: serviceName(code) }))}
      {...props}
    />
  );
}

export function KindSelect(props: SelectProps) {
  const t = useTexts(inventoryTexts);
  return (
    <Select
      label={t('kindLabel')}
      allowDeselect={false}
      data={ASSET_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      {...props}
    />
  );
}
