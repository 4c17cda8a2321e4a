import { Select } from '@mantine/core';
import type { LimitAbout } from '@nachtwacht/contracts';
import type { AssetKind } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { CustomerSelect } from '../../../shared/inventory/inventory-selects';
import { inventoryTexts } from '../../../shared/inventory/inventory-texts';
import { limitsTexts } from '../limits-texts';
import classes from './limit-form.module.css';

interface WhomFieldsProps {
  readonly about: LimitAbout;
  /** Those that are watched. */
  readonly kinds: readonly AssetKind[];
  readonly onChange: (about: LimitAbout) => void;
}

/** Whom limits are for: everybody or one customer, every kind of asset or one. */
export function WhomFields({ about, kinds, onChange }: WhomFieldsProps) {
  const t = useTexts(limitsTexts);
  const inventory = useTexts(inventoryTexts);
  const { assetKind, customerId } = about;
  const offered = assetKind !== null && !kinds.includes(assetKind) ? [...kinds, assetKind] : kinds;
  return (
    <div className={classes.pair}>
      <CustomerSelect
        label={t('form.customer')}
        placeholder={t('everybody')}
        clearable
        value={customerId}
        onChange={(value) => onChange({ ...about, customerId: value })}
      />
      <Select
        label={t('form.kind')}
        placeholder={t('form.kindAll')}
        clearable
        value={assetKind}
        data={offered.map((kind) => ({ value: kind, label: inventory(`kind.${kind}`) }))}
        onChange={(value) =>
          onChange({ ...about, assetKind: offered.find((kind) => kind === value) ?? null })
        }
      />
    </div>
  );
}
