import type { InboxView } from '@nachtwacht/contracts';
import { IconCircleCheck, IconInboxOff } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { StatePanel } from '../../../shared/ui/state-panel';
import { inboxTexts } from './inbox-texts';

export function EmptyInbox({ view }: { readonly view: InboxView }) {
  const t = useTexts(inboxTexts);
  if (view === 'new')
    return (
      <StatePanel icon={<IconCircleCheck size={28} />} title={t('emptyNew')}>
        {t('emptyNewText')}
      </StatePanel>
    );
  return (
    <StatePanel
      icon={<IconInboxOff size={28} />}
      title={t(view === 'ignored' ? 'emptyIgnored' : 'emptyNotOurs')}
    />
  );
}
