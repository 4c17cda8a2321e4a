import { Stack, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fieldErrors } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { QueryState } from '../../../shared/ui/query-state';
import { mailPreviewQuery } from '../api/connection-queries';
import { MailPreviewRow } from './mail-preview-row';
import { mailTexts } from './mail-texts';
import { areWhole, rulesOf, type RuleDraft } from './rule-drafts';

interface MailPreviewTableProps {
  readonly connectionId: string;
  readonly rules: readonly RuleDraft[];
}

/** What these rules would make of the mails that are kept. Nothing is stored by looking. */
export function MailPreviewTable({ connectionId, rules }: MailPreviewTableProps) {
  const t = useTexts(mailTexts);
  const isWhole = areWhole(rules);
  const query = useQuery({
    ...mailPreviewQuery(connectionId, rulesOf(rules)),
    enabled: isWhole,
    placeholderData: keepPreviousData,
  });
  const refused = fieldErrors(query.error)['rules'];
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('preview.title')}
      </Title>
      {!isWhole && <Text c="dimmed">{t('preview.unfinished')}</Text>}
      {refused !== undefined && isWhole && (
        <Text c="var(--mantine-color-error)" role="alert">
          {refused}
        </Text>
      )}
      {refused === undefined && (isWhole || query.data !== undefined) && (
        <QueryState
          query={query}
          isEmpty={(mails) => mails.length === 0}
          empty={<Text c="dimmed">{t('preview.none')}</Text>}
        >
          {(mails) => (
            <Table aria-label={t('preview.title')} verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('preview.mail')}</Table.Th>
                  <Table.Th>{t('preview.by')}</Table.Th>
                  <Table.Th>{t('preview.becomes')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {mails.map((mail) => (
                  <MailPreviewRow key={mail.id} mail={mail} />
                ))}
              </Table.Tbody>
            </Table>
          )}
        </QueryState>
      )}
    </Stack>
  );
}
