import { useTexts } from '../../../shared/i18n/texts';
import { PageFrame } from '../../../shared/ui/page-frame';
import { FoundInbox } from './found-inbox';
import { inboxTexts } from './inbox-texts';

/** What came in and waits for a person: each kind of it is a list of its own on this page. */
export function InboxPage() {
  const t = useTexts(inboxTexts);
  return (
    <PageFrame wide title={t('title')} description={t('text')}>
      <FoundInbox />
    </PageFrame>
  );
}
