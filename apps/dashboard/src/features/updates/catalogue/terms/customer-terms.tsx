import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../../shared/i18n/texts';
import { CustomerSelect } from '../../../../shared/inventory/inventory-selects';
import { QueryState } from '../../../../shared/ui/query-state';
import { Section } from '../../../../shared/ui/section';
import { termsQuery } from '../../api/update-queries';
import { catalogueTexts } from '../catalogue-texts';
import { TermsForm } from './terms-form';

interface CustomerTermsProps {
  readonly customerId: string | null;
  readonly onChoose: (customerId: string | null) => void;
}

/** What was agreed with one customer about its updates. */
export function CustomerTerms({ customerId, onChoose }: CustomerTermsProps) {
  const t = useTexts(catalogueTexts);
  const query = useQuery({ ...termsQuery(customerId ?? ''), enabled: customerId !== null });
  return (
    <Section title={t('parts.terms')}>
      <Stack>
        <Text c="dimmed" size="sm">
          {t('terms.intro')}
        </Text>
        <CustomerSelect label={t('terms.customer')} maw="24rem" value={customerId} onChange={onChoose} />
        {customerId === null ? (
          <Text>{t('terms.choose')}</Text>
        ) : (
          <QueryState query={query}>
            {(terms) => <TermsForm key={customerId} customerId={customerId} terms={terms} />}
          </QueryState>
        )}
      </Stack>
    </Section>
  );
}
