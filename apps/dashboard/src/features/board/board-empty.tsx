import { IconBuilding, IconPlug } from '@tabler/icons-react';
import { useTexts } from '../../shared/i18n/texts';
import { pageOf } from '../../shared/routing/links';
import { useMay } from '../../shared/session/me';
import { LinkButton } from '../../shared/ui/links';
import { StatePanel } from '../../shared/ui/state-panel';
import { boardTexts } from './board-texts';

/** Nothing to watch yet: what to do first, or next. */
export function BoardEmpty({ hasCustomers }: { readonly hasCustomers: boolean }) {
  const t = useTexts(boardTexts);
  const mayConnect = useMay('read-settings');
  if (hasCustomers)
    return (
      <StatePanel
        icon={<IconPlug size={28} />}
        title={t('states.unwatchedTitle')}
        action={
          mayConnect && <LinkButton {...pageOf.connections()}>{t('states.unwatchedAction')}</LinkButton>
        }
      >
        {t('states.unwatchedText')}
      </StatePanel>
    );
  return (
    <StatePanel
      icon={<IconBuilding size={28} />}
      title={t('states.emptyTitle')}
      action={<LinkButton {...pageOf.customers()}>{t('states.emptyAction')}</LinkButton>}
    >
      {t('states.emptyText')}
    </StatePanel>
  );
}
