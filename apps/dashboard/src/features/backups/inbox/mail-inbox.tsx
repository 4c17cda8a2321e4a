import { Text } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { FilterBar, NothingFits } from '../../../shared/list/filter-bar';
import { SearchField } from '../../../shared/list/search-field';
import { unreadTexts } from '../../../shared/mail/unread-texts';
import { QueryState } from '../../../shared/ui/query-state';
import { StatePanel } from '../../../shared/ui/state-panel';
import { unreadMailsQuery } from '../api/inbox-queries';
import { fittingMails } from '../model/unread-mails';
import { inboxTexts } from './inbox-texts';
import { MailList } from './mail-list';
import { useInboxSearch } from './use-inbox-search';

/** Reports by mail that nobody understood: a backup may have failed in them. */
export function MailInbox() {
  const t = useTexts(inboxTexts);
  const why = useTexts(unreadTexts);
  const [{ q = '' }, patch] = useInboxSearch();
  const text = useDeferredValue(q);
  const query = useQuery(unreadMailsQuery);
  return (
    <QueryState
      query={query}
      isEmpty={({ mails, more }) => mails.length === 0 && !more}
      empty={
        <StatePanel icon={<IconMailCheck size={28} />} title={t('mails.empty')}>
          {t('mails.emptyText')}
        </StatePanel>
      }
    >
      {({ mails, more }) => {
        const shown = fittingMails(mails, text, why);
        return (
          <>
            <FilterBar shown={shown.length} total={mails.length}>
              <SearchField
                label={t('mails.search')}
                value={q}
                onChange={(value) => patch({ q: value === '' ? undefined : value })}
              />
            </FilterBar>
            <Text size="sm" c="dimmed" mb="xs">
              {t('mails.text')} {more && t('mails.more')}
            </Text>
            {shown.length === 0 && mails.length > 0 ? (
              <NothingFits onReset={() => patch({ q: undefined })} />
            ) : (
              <MailList mails={shown} />
            )}
          </>
        );
      }}
    </QueryState>
  );
}
