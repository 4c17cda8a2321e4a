import { IconCircleCheck, IconHistory } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { LinkButton } from '../../../shared/ui/links';
import { StatePanel } from '../../../shared/ui/state-panel';
import { laneTexts } from './lane-texts';

export function LaneEmpty({ show }: { readonly show: 'open' | 'past' }) {
  const t = useTexts(laneTexts);
  if (show === 'past') return <StatePanel icon={<IconHistory size={28} />} title={t('emptyPast')} />;
  return (
    <StatePanel
      icon={<IconCircleCheck size={28} />}
      title={t('emptyTitle')}
      action={<LinkButton to="/updates/versions">{t('toVersions')}</LinkButton>}
    >
      {t('emptyText')}
    </StatePanel>
  );
}
