import { IconMapQuestion } from '@tabler/icons-react';
import { useTexts } from '../shared/i18n/texts';
import { LinkButton } from '../shared/ui/links';
import { StatePanel } from '../shared/ui/state-panel';
import { appTexts } from './app-texts';

export function NotFoundPage() {
  const t = useTexts(appTexts);
  return (
    <StatePanel
      icon={<IconMapQuestion size={28} />}
      title={t('notFound.title')}
      action={<LinkButton to="/">{t('notFound.action')}</LinkButton>}
    >
      {t('notFound.text')}
    </StatePanel>
  );
}
