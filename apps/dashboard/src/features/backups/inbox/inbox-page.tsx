import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLiveRefresh } from '../../../live/use-live-refresh';
import { useTexts } from '../../../shared/i18n/texts';
import { PageFrame } from '../../../shared/ui/page-frame';
import { unreadMailsQuery } from '../api/inbox-queries';
import { mailCount } from '../model/unread-mails';
import { FoundInbox } from './found-inbox';
import { inboxTexts } from './inbox-texts';
import { MailInbox } from './mail-inbox';
import { useInboxSearch } from './use-inbox-search';

/** What came in and waits for a person: each kind of it is a list of its own on this page. */
export function InboxPage() {
  const t = useTexts(inboxTexts);
  const [{ list = 'found' }, patch] = useInboxSearch();
  const { data: unread } = useQuery(unreadMailsQuery);
  useLiveRefresh([['inbox', 'mails']], ({ kind }) => kind === 'inventory');
  const count = unread === undefined ? '' : mailCount(unread);
  return (
    <PageFrame wide title={t('title')} description={t('text')}>
      <SegmentedControl
        mb="md"
        aria-label={t('lists')}
        value={list}
        onChange={(value) => patch({ list: value === 'mails' ? value : undefined, q: undefined })}
        data={[
          { value: 'found', label: t('found') },
          { value: 'mails', label: count === '' ? t('mails.title') : t('mails.titleOf', { count }) },
        ]}
      />
      {list === 'mails' ? <MailInbox /> : <FoundInbox />}
    </PageFrame>
  );
}
