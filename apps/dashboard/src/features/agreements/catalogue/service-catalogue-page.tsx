import { Badge, Button, Stack } from '@mantine/core';
import { IconEyeOff, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useMay } from '../../../shared/session/me';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { serviceCatalogueQuery } from '../api/agreement-calls';
import type { CatalogueEntry } from '../api/catalogue-calls';
import { money } from '../model/money';
import { usePlanText } from '../plan-text';
import { catalogueTexts } from './catalogue-texts';
import { EntryDialog } from './entry-dialog';
import { EntryTable } from './entry-table';

const NEW_PACKAGE = {
  kind: 'package',
  body: {
    code: '',
    serviceCode: '',
    unit: 'device',
    nameNl: '',
    nameEn: '',
    plan: null,
    monthlyCents: null,
    position: 100,
    archived: false,
  },
} as const satisfies CatalogueEntry;
const NEW_FEE = {
  kind: 'fee',
  body: { code: '', serviceCode: '', nameNl: '', nameEn: '', cents: 0 },
} as const satisfies CatalogueEntry;

/** Services with their signal, the packages they are sold in, and what is asked once. */
export function ServiceCataloguePage() {
  const t = useTexts(catalogueTexts);
  const language = useLanguage();
  const format = useFormat();
  const planText = usePlanText(format);
  const mayManage = useMay('manage-agreements');
  const query = useQuery(serviceCatalogueQuery);
  const [editing, setEditing] = useState<CatalogueEntry | null>(null);
  const nameOf = (named: { readonly nameNl: string; readonly nameEn: string }) =>
    language === 'nl' ? named.nameNl : named.nameEn;
  const onEdit = mayManage ? setEditing : null;
  const adding = (label: string, entry: CatalogueEntry) =>
    mayManage && (
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing(entry)}>
        {label}
      </Button>
    );
  return (
    <PageFrame wide title={t('title')} description={t('intro')}>
      <QueryState query={query}>
        {({ services, packages, fees }) => {
          const serviceName = new Map(services.map((service) => [service.code, nameOf(service)]));
          return (
            <Stack>
              <Section title={t('services')}>
                <EntryTable
                  label={t('services')}
                  heads={[t('chapter'), t('service'), t('signal')]}
                  onEdit={onEdit}
                  rows={services.map((body) => ({
                    name: nameOf(body),
                    entry: { kind: 'service', body },
                    cells: [
                      body.chapter === '' ? '–' : body.chapter,
                      nameOf(body),
                      <>
                        {language === 'nl' ? body.signalNl : body.signalEn}{' '}
                        {!body.monitored && (
                          <Badge
                            color="gray.7"
                            variant="filled"
                            tt="none"
                            leftSection={<IconEyeOff size={14} aria-hidden />}
                          >
                            {t('notMonitored')}
                          </Badge>
                        )}
                      </>,
                    ],
                  }))}
                />
              </Section>
              <Section title={t('packages')} actions={adding(t('addPackage'), NEW_PACKAGE)}>
                <EntryTable
                  label={t('packages')}
                  heads={[t('service'), t('name'), t('unit'), t('monthlyColumn')]}
                  onEdit={onEdit}
                  rows={packages.map((body) => ({
                    name: nameOf(body),
                    entry: { kind: 'package', body },
                    cells: [
                      serviceName.get(body.serviceCode),
                      [
                        nameOf(body),
                        ...(body.plan === null ? [] : [planText(body.plan)]),
                        ...(body.archived ? [t('archived')] : []),
                      ].join(' · '),
                      t(`units.${body.unit}`),
                      body.monthlyCents === null ? '–' : money(body.monthlyCents, language),
                    ],
                  }))}
                />
              </Section>
              <Section title={t('fees')} actions={adding(t('addFee'), NEW_FEE)}>
                <EntryTable
                  label={t('fees')}
                  heads={[t('service'), t('name'), t('cents')]}
                  onEdit={onEdit}
                  rows={fees.map((body) => ({
                    name: nameOf(body),
                    entry: { kind: 'fee', body },
                    cells: [serviceName.get(body.serviceCode), nameOf(body), money(body.cents, language)],
                  }))}
                />
              </Section>
              <EntryDialog entry={editing} services={services} onClose={() => setEditing(null)} />
            </Stack>
          );
        }}
      </QueryState>
    </PageFrame>
  );
}
