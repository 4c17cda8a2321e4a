import { Table, Text } from '@mantine/core';
import type { MailPreview } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { unreadTexts } from '../../../shared/mail/unread-texts';
import { Age } from '../../../shared/ui/age';
import classes from './mail-rules.module.css';
import { mailTexts } from './mail-texts';

/** One mail that is kept: who knew it, and what it becomes. */
export function MailPreviewRow({ mail }: { readonly mail: MailPreview }) {
  const t = useTexts(mailTexts);
  const why = useTexts(unreadTexts);
  const { by, outcome, job, unread } = mail;
  const knownBy =
    by === null
      ? t('preview.nobody')
      : 'rule' in by
        ? t('preview.rule', { number: by.rule + 1 })
        : t(`parsers.${by.parser}`);
  return (
    <Table.Tr>
      <Table.Td className={classes.mail}>
        <Text size="sm" fw={600}>
          {mail.subject}
        </Text>
        <Text size="sm" c="dimmed">
          {mail.from} · <Age since={mail.receivedAt} />
        </Text>
        {mail.text !== '' && (
          <details>
            <summary>{t('preview.text')}</summary>
            <pre className={classes.text} tabIndex={0} aria-label={mail.subject}>
              {mail.text}
            </pre>
          </details>
        )}
      </Table.Td>
      <Table.Td>{knownBy}</Table.Td>
      <Table.Td className={classes.mail}>
        {unread !== null && <Text size="sm">{why(unread)}</Text>}
        {outcome !== null && <Text size="sm">{t(`outcomes.${outcome}`)}</Text>}
        {job !== null && (
          <Text size="sm" c="dimmed">
            {job}
          </Text>
        )}
        {unread === null && outcome === null && <Text size="sm">{t('preview.noRun')}</Text>}
      </Table.Td>
    </Table.Tr>
  );
}
