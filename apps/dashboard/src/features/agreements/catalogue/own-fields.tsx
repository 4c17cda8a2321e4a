import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import type { CatalogueService } from '@nachtwacht/contracts';
import { PACKAGE_UNITS } from '@nachtwacht/domain';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import type { CatalogueEntry } from '../api/catalogue-calls';
import { catalogueTexts } from './catalogue-texts';

type Kind = CatalogueEntry['kind'];
export interface OwnFieldsProps<K extends Kind = Kind> {
  readonly entry: Extract<CatalogueEntry, { readonly kind: K }>;
  readonly services: readonly CatalogueService[];
  readonly onChange: (entry: CatalogueEntry) => void;
}

/** What only one kind of entry has. */
export function OwnFields({ entry, ...props }: OwnFieldsProps) {
  switch (entry.kind) {
    case 'service':
      return <ServiceFields entry={entry} {...props} />;
    case 'package':
      return <PackageFields entry={entry} {...props} />;
    case 'fee':
      return <FeeFields entry={entry} {...props} />;
  }
}

function ServiceFields({ entry, onChange }: OwnFieldsProps<'service'>) {
  const t = useTexts(catalogueTexts);
  const { body } = entry;
  const change = (over: Partial<typeof body>) => onChange({ ...entry, body: { ...body, ...over } });
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

function PackageFields({ entry, services, onChange }: OwnFieldsProps<'package'>) {
  const t = useTexts(catalogueTexts);
  const { body } = entry;
  const change = (over: Partial<typeof body>) => onChange({ ...entry, body: { ...body, ...over } });
  return (
    <>
      <ServiceOf
        code={body.serviceCode}
        services={services}
        onChange={(serviceCode) => change({ serviceCode })}
      />
      <Select
        label={t('unit')}
        allowDeselect={false}
        data={PACKAGE_UNITS.map((unit) => ({ value: unit, label: t(`units.${unit}`) }))}
        value={body.unit}
        onChange={(chosen) => {
          const unit = PACKAGE_UNITS.find((each) => each === chosen);
          if (unit !== undefined) change({ unit });
        }}
      />
      <Euros
        label={t('monthly')}
        description={t('monthlyHelp')}
        cents={body.monthlyCents}
        onChange={(monthlyCents) => change({ monthlyCents })}
      />
      <Switch
        label={t('archived')}
        checked={body.archived}
        onChange={({ currentTarget }) => change({ archived: currentTarget.checked })}
      />
    </>
  );
}

function FeeFields({ entry, services, onChange }: OwnFieldsProps<'fee'>) {
  const t = useTexts(catalogueTexts);
  const { body } = entry;
  const change = (over: Partial<typeof body>) => onChange({ ...entry, body: { ...body, ...over } });
  return (
    <>
      <ServiceOf
        code={body.serviceCode}
        services={services}
        onChange={(serviceCode) => change({ serviceCode })}
      />
      <Euros
        required
        label={t('euros')}
        cents={body.cents}
        onChange={(cents) => change({ cents: cents ?? 0 })}
      />
    </>
  );
}

interface ServiceOfProps {
  /** '' for none yet. */
  readonly code: string;
  readonly services: readonly CatalogueService[];
  readonly onChange: (code: string) => void;
}

function ServiceOf({ code, services, onChange }: ServiceOfProps) {
  const t = useTexts(catalogueTexts);
  const language = useLanguage();
  return (
    <Select
      required
      searchable
      label={t('service')}
      data={services.map((service) => ({
        value: service.code,
        label: language === 'nl' ? service.nameNl : service.nameEn,
      }))}
      value={code === '' ? null : code}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

interface EurosProps {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  /** null: not known. */
  readonly cents: number | null;
  readonly onChange: (cents: number | null) => void;
}

function Euros({ cents, onChange, ...props }: EurosProps) {
  const language = useLanguage();
  return (
    <NumberInput
      {...props}
      min={0}
      max={1_000_000}
      decimalScale={2}
      decimalSeparator={language === 'nl' ? ',' : '.'}
      value={cents === null ? '' : cents / 100}
      onChange={(euros) => onChange(euros === '' ? null : Math.round(Number(euros) * 100))}
    />
  );
}
