import { Text } from '@mantine/core';
import type { Channel, Delivery } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { StatusIcon } from '../../../shared/status/status-icon';
import { QueryState } from '../../../shared/ui/query-state';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { Until } from '../../../shared/ui/until';
import { deliveriesQuery } from '../api/channel-queries';
import { channelsTexts } from '../channels-texts';
import { STATUS_OF_DELIVERY } from '../model/channel-state';
import classes from './deliveries.module.css';

/** The latest messages of a channel: what became of each, and what went wrong. */
export function Deliveries({ channel }: { readonly channel: Channel }) {
  const t = useTexts(channelsTexts);
  const format = useFormat();
  const say = useRemarkText();
  const query = useQuery(deliveriesQuery(channel.id));
  const columns: Column<Delivery>[] = [
    {
      key: 'subject',
      label: t('deliveries.subject'),
      width: 'minmax(14rem, 3fr)',
      cell: ({ subject, lastError, state }) => (
        <>
          {subject}
          {lastError !== null && state !== 'sent' && <div className={classes.error}>{say(lastError)}</div>}
        </>
      ),
    },
    {
      key: 'state',
      label: t('deliveries.state'),
      width: '9rem',
      isSelfEvident: true,
      cell: ({ state }) => (
        <span className={classes.state}>
          <StatusIcon status={STATUS_OF_DELIVERY[state]} size={14} />
          {t(`deliveries.states.${state}`)}
        </span>
      ),
    },
    {
      key: 'created',
      label: t('deliveries.created'),
      width: '8rem',
      cell: ({ createdAt }) => format.date(createdAt),
    },
    {
      key: 'sent',
      label: t('deliveries.sent'),
      width: '8rem',
      cell: ({ sentAt, state, notBefore }) =>
        sentAt === null ? state === 'queued' ? <Until at={notBefore} /> : '–' : format.date(sentAt),
    },
    {
      key: 'attempts',
      label: t('deliveries.attempts'),
      width: '5.5rem',
      isNumber: true,
      cell: ({ attempts }) => attempts,
    },
  ];
  return (
    <div className={classes.list}>
      <QueryState
        query={query}
        skeleton={<RowsSkeleton rows={3} />}
        isEmpty={(deliveries) => deliveries.length === 0}
        empty={<Text c="dimmed">{t('deliveries.none')}</Text>}
      >
        {(deliveries) => (
          <VirtualTable
            rows={deliveries}
            columns={columns}
            keyOf={({ id }) => id}
            label={t('deliveries.title', { name: channel.name })}
          />
        )}
      </QueryState>
    </div>
  );
}
