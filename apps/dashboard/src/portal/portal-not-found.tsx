import { IconMapQuestion } from '@tabler/icons-react';
import { useTexts } from '../shared/i18n/texts';
import { StatePanel } from '../shared/ui/state-panel';
import { portalTexts } from './portal-texts';
import { PortalLink } from './ui/portal-link';

export function PortalNotFound() {
  const t = useTexts(portalTexts);
  return (
    <StatePanel
      level={1}
      icon={<IconMapQuestion size={28} />}
      title={t('notFound.title')}
      action={<PortalLink to="/">{t('notFound.action')}</PortalLink>}
    >
      {t('notFound.text')}
    </StatePanel>
  );
}
