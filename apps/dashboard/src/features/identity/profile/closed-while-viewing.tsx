import { IconEye } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { StatePanel } from '../../../shared/ui/state-panel';
import { closedTexts } from './closed-while-viewing-texts';

/** The own account is no part of what a customer sees, and nothing of it could be changed. */
export function ClosedWhileViewing() {
  const t = useTexts(closedTexts);
  return (
    <StatePanel icon={<IconEye size={28} />} title={t('title')}>
      {t('text')}
    </StatePanel>
  );
}
