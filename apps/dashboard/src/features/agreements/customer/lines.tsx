import { Button, Group, Table, Text } from '@mantine/core';
import type { CustomerAgreement, SubscriptionView } from '@nachtwacht/contracts';
import { noticeEnds, USUAL_AGREEMENT_TERMS } from '@nachtwacht/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useMay } from '../../../shared/session/me';
import { Section } from '../../../shared/ui/section';
import { agreementsTexts } from '../agreements-texts';
import { DeedDialog } from './deed-dialog';
import { LineDialog } from './line-dialog';

/** What is sold to the customer, line by line, with the assets that prove it. */
export function Lines({ agreement }: { readonly agreement: CustomerAgreement }) {
  const { customerId, noticeEnds: ends, subscriptions, today } = agreement;
  const signed = agreement.versions.filter(({ state }) => state === 'signed');
  const t = useTexts(agreementsTexts);
  const language = useLanguage();
  const format = useFormat();
  const mayManage = useMay('manage-agreements');
  const [editing, setEditing] = useState<SubscriptionView | 'new' | null>(null);
  const [ending, setEnding] = useState<SubscriptionView | null>(null);
  const nameOf = (line: SubscriptionView) => (language === 'nl' ? line.nameNl : line.nameEn);
  return (
    <Section
      title={t('lines')}
      actions={
        mayManage && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
            {t('subscribe')}
          </Button>
        )
      }
    >
      {subscriptions.length === 0 ? (
        <Text>{t('noLines')}</Text>
      ) : (
        <Table.ScrollContainer
          minWidth={640}
          type="native"
          tabIndex={0}
          role="region"
          aria-label={t('lines')}
        >
          <Table aria-label={t('lines')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('package')}</Table.Th>
                <Table.Th ta="right">{t('quantity')}</Table.Th>
                <Table.Th>{t('from')}</Table.Th>
                <Table.Th>{t('until')}</Table.Th>
                <Table.Th>{t('assets')}</Table.Th>
                <Table.Th aria-label={t('actions')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {subscriptions.map((line) => (
                <LineRow
                  key={line.id}
                  line={line}
                  name={nameOf(line)}
                  isOver={line.until !== null && line.until < today}
                >
                  {mayManage && (
                    <Group gap="xs" wrap="nowrap" justify="flex-end">
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('bindOf', { name: nameOf(line) })}
                        onClick={() => setEditing(line)}
                      >
                        {t('bind')}
                      </Button>
                      {line.until === null && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={t('endLineOf', { name: nameOf(line) })}
                          onClick={() => setEnding(line)}
                        >
                          {t('endLine')}
                        </Button>
                      )}
                    </Group>
                  )}
                </LineRow>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <LineDialog
        customerId={customerId}
        today={today}
        versions={signed}
        line={editing}
        onClose={() => setEditing(null)}
      />
      <DeedDialog
        customerId={customerId}
        deed={ending && { deed: 'end-line', id: ending.id, noticedOn: today }}
        title={t('endLineTitle')}
        action={t('endLine')}
        done={t('ended')}
        onClose={() => setEnding(null)}
      >
        {ending &&
          t('endLineText', {
            name: nameOf(ending),
            date: format.day(lastDay(ending, today, ends), 'long'),
          })}
      </DeedDialog>
    </Section>
  );
}

/** When notice of today ends it; without an agreement by the usual months. */
function lastDay({ from }: SubscriptionView, today: string, ends: string | null): string {
  const date = ends ?? noticeEnds(today, USUAL_AGREEMENT_TERMS.noticeMonths);
  return date < from ? from : date;
}

interface LineRowProps {
  readonly line: SubscriptionView;
  readonly name: string;
  readonly isOver: boolean;
  readonly children: ReactNode;
}

function LineRow({ line, name, isOver, children }: LineRowProps) {
  const t = useTexts(agreementsTexts);
  const format = useFormat();
  const assets = line.assets.map((asset) =>
    asset.watched ? asset.name : t('unwatchedAsset', { name: asset.name }),
  );
  return (
    <Table.Tr {...(isOver && { c: 'dimmed' })}>
      <Table.Td>{name}</Table.Td>
      <Table.Td ta="right">{line.quantity}</Table.Td>
      <Table.Td>{format.date(`${line.from}T12:00:00Z`, 'date')}</Table.Td>
      <Table.Td>{line.until === null ? t('noEnd') : format.date(`${line.until}T12:00:00Z`, 'date')}</Table.Td>
      <Table.Td>
        {line.unit === 'agreement' ? '–' : assets.length === 0 ? t('noAssets') : assets.join(', ')}
        {line.note !== '' && (
          <Text size="sm" c="dimmed">
            {line.note}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  );
}
