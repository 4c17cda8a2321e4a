import { MultiSelect, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { AgreementVersionView, SubscriptionView } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { assetsQuery } from '../../../shared/inventory/inventory-queries';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { agreementsTexts } from '../agreements-texts';
import { serviceCatalogueQuery, useAgreementDeed, type AgreementDeed } from '../api/agreement-calls';
import { LineOutcome } from './line-outcome';

interface LineDialogProps {
  readonly customerId: string;
  readonly today: string;
  /** Signed ones. */
  readonly versions: readonly AgreementVersionView[];
  /** null: closed */
  readonly line: SubscriptionView | 'new' | null;
  readonly onClose: () => void;
}

export function LineDialog({ line, ...props }: LineDialogProps) {
  const t = useTexts(agreementsTexts);
  const title = line === 'new' ? t('subscribe') : t('change');
  return (
    <Dialog opened={line !== null} onClose={props.onClose} title={title} size="lg">
      {line !== null && <LineForm line={line === 'new' ? null : line} {...props} />}
    </Dialog>
  );
}

const KINDS = ['keep', 'upgrade', 'downgrade'] as const;

function LineForm({
  customerId,
  today,
  versions,
  line,
  onClose,
}: Omit<LineDialogProps, 'line'> & { readonly line: SubscriptionView | null }) {
  const t = useTexts(agreementsTexts);
  const language = useLanguage();
  const catalogue = useQuery(serviceCatalogueQuery);
  const assets = useQuery(assetsQuery({ customerId }));
  const perform = useAgreementDeed(customerId);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('keep');
  const [packageCode, setPackageCode] = useState(line?.packageCode ?? '');
  const [quantity, setQuantity] = useState(line?.quantity ?? 1);
  const [on, setOn] = useState(today);
  const [assetIds, setAssetIds] = useState(line?.assets.map(({ id }) => id) ?? []);
  const [note, setNote] = useState(line?.note ?? '');
  const sells = line === null || kind !== 'keep';
  const deed = (): AgreementDeed => {
    if (line === null)
      return { deed: 'subscribe', body: { packageCode, quantity, from: on, assetIds, note } };
    if (kind === 'keep') return { deed: 'bind', id: line.id, assetIds, note };
    return { deed: 'change', id: line.id, body: { kind, packageCode, quantity, on } };
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    perform.mutate(deed(), {
      onSuccess: () => {
        notifyDone(t('done'));
        onClose();
      },
    });
  };
  const packages = (catalogue.data?.packages ?? []).filter(
    ({ archived, code }) => !archived || code === packageCode,
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <FormError error={perform.error} />
        {line !== null && (
          <Select
            label={t('changeKind')}
            allowDeselect={false}
            data={KINDS.map((value) => ({ value, label: t(value) }))}
            value={kind}
            onChange={(chosen) => setKind(KINDS.find((each) => each === chosen) ?? 'keep')}
          />
        )}
        {sells && (
          <>
            <Select
              required
              searchable
              label={t('package')}
              data={(catalogue.data?.services ?? []).map((service) => ({
                group: language === 'nl' ? service.nameNl : service.nameEn,
                items: packages
                  .filter(({ serviceCode }) => serviceCode === service.code)
                  .map(({ code, nameNl, nameEn }) => ({
                    value: code,
                    label: language === 'nl' ? nameNl : nameEn,
                  })),
              }))}
              value={packageCode === '' ? null : packageCode}
              onChange={(chosen) => setPackageCode(chosen ?? '')}
            />
            <NumberInput
              required
              label={t('quantity')}
              min={1}
              max={100_000}
              allowDecimal={false}
              value={quantity}
              onChange={(value) => setQuantity(Number(value))}
            />
            <TextInput
              required
              type="date"
              label={kind === 'downgrade' ? t('onDowngrade') : t('on')}
              value={on}
              onChange={({ currentTarget }) => setOn(currentTarget.value)}
            />
          </>
        )}
        {sells && (
          <LineOutcome
            kind={line === null || kind === 'keep' ? 'subscribe' : kind}
            line={line}
            chosen={packages.find(({ code }) => code === packageCode)}
            quantity={quantity}
            on={on}
            fees={catalogue.data?.fees ?? []}
            versions={versions}
          />
        )}
        {(line === null || kind === 'keep') && (
          <>
            <MultiSelect
              searchable
              label={t('assets')}
              description={t('assetsHelp')}
              limit={100}
              data={(assets.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={assetIds}
              onChange={setAssetIds}
            />
            <Textarea
              autosize
              label={t('note')}
              maxLength={2_000}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </>
        )}
        <FormButtons onCancel={onClose} isSaving={perform.isPending} />
      </Stack>
    </form>
  );
}
