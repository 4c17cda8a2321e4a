import { NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import type { CatalogueService } from '@nachtwacht/contracts';
import { PACKAGE_UNITS } from '@nachtwacht/domain';
import { useState, type FormEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useKeepEntry, type CatalogueEntry } from '../api/catalogue-calls';
import { catalogueTexts } from './catalogue-texts';

interface EntryDialogProps {
  /** null: closed; without a code: a new one */
  readonly entry: CatalogueEntry | null;
  readonly services: readonly CatalogueService[];
  readonly onClose: () => void;
}

export function EntryDialog({ entry, services, onClose }: EntryDialogProps) {
  const t = useTexts(catalogueTexts);
  const title = entry?.body.code === '' ? t('add') : t('edit');
  return (
    <Dialog opened={entry !== null} onClose={onClose} title={title} size="lg">
      {entry !== null && <EntryForm entry={entry} services={services} onClose={onClose} />}
    </Dialog>
  );
}

function EntryForm({
  entry: given,
  services,
  onClose,
}: EntryDialogProps & { readonly entry: CatalogueEntry }) {
  const t = useTexts(catalogueTexts);
  const keep = useKeepEntry();
  const [entry, setEntry] = useState(given);
  const change = (over: Partial<Named>) => setEntry((before) => withNames(before, over));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate(entry, {
      onSuccess: () => {
        notifyDone(t('saved'));
        onClose();
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <FormError error={keep.error} />
        {given.body.code === '' && (
          <TextInput
            required
            label={t('code')}
            description={t('codeHelp')}
            pattern="[a-z0-9\-]+"
            maxLength={60}
            value={entry.body.code}
            onChange={({ currentTarget }) => change({ code: currentTarget.value })}
          />
        )}
        <TextInput
          required
          label={t('nameNl')}
          maxLength={100}
          value={entry.body.nameNl}
          onChange={({ currentTarget }) => change({ nameNl: currentTarget.value })}
        />
        <TextInput
          required
          label={t('nameEn')}
          maxLength={100}
          value={entry.body.nameEn}
          onChange={({ currentTarget }) => change({ nameEn: currentTarget.value })}
        />
        <OwnFields entry={entry} services={services} onChange={setEntry} />
        <FormButtons onCancel={onClose} isSaving={keep.isPending} />
      </Stack>
    </form>
  );
}

type Named = Pick<CatalogueEntry['body'], 'code' | 'nameNl' | 'nameEn'>;

function withNames(entry: CatalogueEntry, over: Partial<Named>): CatalogueEntry {
  switch (entry.kind) {
    case 'service':
      return { ...entry, body: { ...entry.body, ...over } };
    case 'package':
      return { ...entry, body: { ...entry.body, ...over } };
    case 'fee':
      return { ...entry, body: { ...entry.body, ...over } };
  }
}

interface OwnFieldsProps {
  readonly entry: CatalogueEntry;
  readonly services: readonly CatalogueService[];
  readonly onChange: (entry: CatalogueEntry) => void;
}

/** What only one kind of entry has. */
function OwnFields({ entry, services, onChange }: OwnFieldsProps) {
  const t = useTexts(catalogueTexts);
  const language = useLanguage();
  if (entry.kind === 'service') {
    const { body } = entry;
    const change = (over: Partial<CatalogueService>) => onChange({ ...entry, body: { ...body, ...over } });
    return (
      <>
        <TextInput
          label={t('signalNl')}
          maxLength={300}
          value={body.signalNl}
          onChange={({ currentTarget }) => change({ signalNl: currentTarget.value })}
        />
        <TextInput
          label={t('signalEn')}
          maxLength={300}
          value={body.signalEn}
          onChange={({ currentTarget }) => change({ signalEn: currentTarget.value })}
        />
        <Switch
          label={t('monitored')}
          checked={body.monitored}
          onChange={({ currentTarget }) => change({ monitored: currentTarget.checked })}
        />
      </>
    );
  }
  const choice = (
    <Select
      required
      searchable
      label={t('service')}
      data={services.map(({ code, nameNl, nameEn }) => ({
        value: code,
        label: language === 'nl' ? nameNl : nameEn,
      }))}
      value={entry.body.serviceCode === '' ? null : entry.body.serviceCode}
      onChange={(chosen) => {
        const serviceCode = chosen ?? '';
        if (entry.kind === 'fee') onChange({ ...entry, body: { ...entry.body, serviceCode } });
        else onChange({ ...entry, body: { ...entry.body, serviceCode } });
      }}
    />
  );
  if (entry.kind === 'fee')
    return (
      <>
        {choice}
        <NumberInput
          required
          label={t('euros')}
          min={0}
          decimalScale={2}
          decimalSeparator={language === 'nl' ? ',' : '.'}
          value={entry.body.cents / 100}
          onChange={(euros) =>
            onChange({ ...entry, body: { ...entry.body, cents: Math.round(Number(euros) * 100) } })
          }
        />
      </>
    );
  return (
    <>
      {choice}
      <Select
        label={t('unit')}
        allowDeselect={false}
        data={PACKAGE_UNITS.map((unit) => ({ value: unit, label: t(`units.${unit}`) }))}
        value={entry.body.unit}
        onChange={(chosen) => {
          const unit = PACKAGE_UNITS.find((each) => each === chosen);
          if (unit !== undefined) onChange({ ...entry, body: { ...entry.body, unit } });
        }}
      />
      <Switch
        label={t('archived')}
        checked={entry.body.archived}
        onChange={({ currentTarget }) =>
          onChange({ ...entry, body: { ...entry.body, archived: currentTarget.checked } })
        }
      />
    </>
  );
}
