import { Table, Text } from '@mantine/core';
import type { SoldSeenView } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { Section } from '../../../shared/ui/section';
import { agreementsTexts } from '../agreements-texts';
import { SoldBadge } from '../sold-badge';

/** By service: how many are sold today, and how many of them are watched. */
export function SoldSeen({ sold }: { readonly sold: readonly SoldSeenView[] }) {
  const t = useTexts(agreementsTexts);
  const language = useLanguage();
  return (
    <Section title={t('soldSeen')}>
      <Text c="dimmed" size="sm" mb="xs">
        {t('soldIntro')}
      </Text>
      {sold.length === 0 ? (
        <Text>{t('nothingSold')}</Text>
      ) : (
        <Table.ScrollContainer
          minWidth={420}
          type="native"
          tabIndex={0}
          role="region"
          aria-label={t('soldSeen')}
        >
          <Table aria-label={t('soldSeen')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('service')}</Table.Th>
                <Table.Th ta="right">{t('sold')}</Table.Th>
                <Table.Th ta="right">{t('seen')}</Table.Th>
                <Table.Th>{t('verdict')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sold.map((line) => (
                <Table.Tr key={line.serviceCode}>
                  <Table.Td>{language === 'nl' ? line.serviceNl : line.serviceEn}</Table.Td>
                  <Table.Td ta="right">{line.verdict === 'not-monitored' ? '–' : line.sold}</Table.Td>
                  <Table.Td ta="right">{line.verdict === 'not-monitored' ? '–' : line.seen}</Table.Td>
                  <Table.Td>
                    <SoldBadge verdict={line.verdict} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Section>
  );
}
