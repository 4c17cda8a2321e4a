import { Text } from '@mantine/core';
import type { UnreadMail } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import type { Column } from '../../../shared/list/virtual-table';
import { unreadTexts } from '../../../shared/mail/unread-texts';
import { pageOf } from '../../../shared/routing/links';
import { Ago } from '../../../shared/ui/ago';
import { LinkButton } from '../../../shared/ui/links';
import { ConnectionCell } from './connection-cell';
import classes from './inbox.module.css';
import { inboxTexts } from './inbox-texts';

/** What came, where, and why nobody understood it; `mayEdit` leads to where a rule makes it understood. */
export function useMailColumns(mayEdit: boolean): Column<UnreadMail>[] {
  const t = useTexts(inboxTexts);
  const why = useTexts(unreadTexts);
  const columns: Column<UnreadMail>[] = [
    {
      key: 'mail',
      label: t('mails.mail'),
      isSelfEvident: true,
      width: 'minmax(14rem, 2fr)',
      cell: ({ subject, from }) => (
        <div className={classes.words}>
          <Text size="sm" fw={600}>
            {subject === '' ? t('mails.noSubject') : subject}
          </Text>
          <Text size="xs" c="dimmed">
            {from}
          </Text>
        </div>
      ),
    },
    {
      key: 'connection',
      label: t('connection'),
      width: 'minmax(10rem, 1.2fr)',
      cell: ({ connectionId, connectionName, customerName }) => (
        <ConnectionCell id={connectionId} name={connectionName} customerName={customerName} />
      ),
    },
    {
      key: 'why',
      label: t('mails.why'),
      width: 'minmax(9rem, 1fr)',
      cell: ({ unread }) => <Text size="sm">{why(unread)}</Text>,
    },
    {
      key: 'at',
      label: t('mails.at'),
      width: '7.5rem',
      cell: ({ receivedAt }) => <Ago since={receivedAt} />,
    },
  ];
  if (!mayEdit) return columns;
  return [
    ...columns,
    {
      key: 'rules',
      label: t('mails.rules'),
      isLabelHidden: true,
      width: '6.5rem',
      cell: ({ connectionId, connectionName }) => (
        <LinkButton
          size="compact-sm"
          variant="default"
          aria-label={t('mails.rulesOf', { name: connectionName })}
          {...pageOf.connection(connectionId)}
        >
          {t('mails.rules')}
        </LinkButton>
      ),
    },
  ];
}
