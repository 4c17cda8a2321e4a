import { Text } from '@mantine/core';
import type { AgreementRow } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { RowLink, RowText } from '../../../shared/list/row-link';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { agreementsTexts } from '../agreements-texts';
import { agreementsQuery } from '../api/agreement-calls';
import { usePlanText } from '../plan-text';

/** Every customer with what holds today, what ends and what is sold and not watched. */
export function AgreementsPage() {
  const t = useTexts(agreementsTexts);
  const format = useFormat();
  const planText = usePlanText(format);
  const query = useQuery(agreementsQuery);
  const columns: Column<AgreementRow>[] = [
    {
      key: 'customer',
      label: t('customer'),
      width: 'minmax(12rem, 1.6fr)',
      isSelfEvident: true,
      cell: ({ customerId, customerName }) => (
        <RowLink to={`/customers/${customerId}/agreement`}>{customerName}</RowLink>
      ),
    },
    {
      key: 'version',
      label: t('versionColumn'),
      width: 'minmax(9rem, 1fr)',
      cell: ({ version, drafts }) => (
        <RowText isSoft={version === null}>
          {[
            version === null ? t('nothingAgreed') : t('version', { number: version }),
            ...(drafts > 0 ? [t('drafts', { count: drafts })] : []),
          ].join(' · ')}
        </RowText>
      ),
    },
    {
      key: 'plan',
      label: t('plan'),
      width: 'minmax(9rem, 1fr)',
      cell: ({ plan }) => (plan === null ? '–' : planText(plan)),
    },
    {
      key: 'until',
      label: t('until'),
      width: '9rem',
      cell: ({ version, until }) =>
        until !== null ? format.date(`${until}T12:00:00Z`, 'date') : version === null ? '–' : t('noEnd'),
    },
    {
      key: 'lines',
      label: t('lines'),
      width: '7rem',
      isNumber: true,
      cell: ({ subscriptions }) => format.number(subscriptions),
    },
    {
      key: 'unwatched',
      label: t('soldSeen'),
      width: 'minmax(11rem, 1fr)',
      cell: ({ unwatched, subscriptions }) =>
        unwatched > 0 ? (
          <Text component="span" size="sm" c="var(--status-critical-text)" fw={600}>
            {t('unwatched', { count: unwatched })}
          </Text>
        ) : (
          <RowText>{subscriptions === 0 ? '–' : t('verdicts.seen')}</RowText>
        ),
    },
  ];
  return (
    <PageFrame wide title={t('title')} description={t('intro')}>
      <QueryState query={query} isEmpty={(all) => all.length === 0} empty={<Text>{t('none')}</Text>}>
        {(all) => (
          <VirtualTable
            rows={all}
            columns={columns}
            keyOf={({ customerId }) => customerId}
            label={t('title')}
          />
        )}
      </QueryState>
    </PageFrame>
  );
}
