import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { CustomerSelect, ServiceSelect, SiteSelect } from '../../../shared/inventory/inventory-selects';
import { connectionsTexts } from '../connections-texts';
import type { DraftChange } from '../model/found-drafts';
import classes from './found.module.css';
import type { FoundRow } from './use-drafts';

interface BulkBarProps {
  readonly isCustomerFixed: boolean;
  readonly first: FoundRow | undefined;
  readonly onApply: (change: DraftChange) => void;
}

/** The same customer, site or service for all chosen rows; what is left empty stays as it is per row. */
export function BulkBar({ isCustomerFixed, first, onApply }: BulkBarProps) {
  const t = useTexts(connectionsTexts);
  const [customerId, setCustomerId] = useState<string | null>(null);
  const [siteId, setSiteId] = useState<string | null>(null);
  const [serviceCode, setServiceCode] = useState<string | null>(null);
  const customer = isCustomerFixed ? (first?.draft.customerId ?? null) : customerId;
  const apply = () =>
    onApply({
      ...(customer === null ? {} : { customerId: customer }),
      ...(siteId === null ? {} : { siteId }),
      ...(serviceCode === null ? {} : { serviceCode }),
    });
  return (
    <div className={classes.bulk} role="group" aria-label={t('found.bulk')}>
      <span className={classes.bulkLabel}>{t('found.bulk')}</span>
      {!isCustomerFixed && (
        <CustomerSelect
          label={null}
          aria-label={t('found.customer')}
          placeholder={t('found.customer')}
          clearable
          value={customerId}
          onChange={(value) => {
            setCustomerId(value);
            setSiteId(null);
          }}
        />
      )}
      <SiteSelect
        label={null}
        aria-label={t('found.site')}
        placeholder={t('found.site')}
        customerId={customer}
        value={siteId}
        onChange={setSiteId}
      />
      <ServiceSelect
        label={null}
        aria-label={t('found.service')}
        placeholder={t('found.service')}
        clearable
        allowDeselect
        value={serviceCode}
        onChange={setServiceCode}
      />
      <Button
        variant="default"
        disabled={siteId === null && serviceCode === null && (isCustomerFixed || customerId === null)}
        onClick={apply}
      >
        {t('found.apply')}
      </Button>
    </div>
  );
}
