import { IconMapQuestion } from '@tabler/icons-react';
import { useTexts } from '../shared/i18n/texts';
import { LinkButton } from '../shared/ui/links';
import { StatePanel } from '../shared/ui/state-panel';
import { staffTexts } from './staff-texts';

/** For an address that no page has; inside the staff's frame, so that the menu is at hand. */
export function NotFoundPage() {
  const t = useTexts(staffTexts);
  return (
    <StatePanel
      level={1}
      icon={<IconMapQuestion size={28} />}
      title={t('notFound.title')}
      action={<LinkButton to="/">{t('notFound.action')}</LinkButton>}
    >
      {t('notFound.text')}
    </StatePanel>
  );
}
