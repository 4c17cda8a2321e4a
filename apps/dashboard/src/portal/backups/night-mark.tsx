import { PLAIN_NIGHTS, type PlainNight } from '@nachtwacht/domain';
import {
  IconAlertTriangle,
  IconCheck,
  IconHelp,
  IconHourglass,
  IconMinus,
  IconPower,
  IconTool,
  IconX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { portalTexts } from '../portal-texts';
import classes from './nights.module.css';

/** Each has a shape of its own, so that it is told apart without colour. */
const ICONS: Record<PlainNight, ComponentType<{ size?: number }>> = {
  good: IconCheck,
  bad: IconX,
  partly: IconAlertTriangle,
  known: IconTool,
  busy: IconHourglass,
  off: IconPower,
  unknown: IconHelp,
  none: IconMinus,
};

/** The picture of a night; its word stands beside it for whoever does not see it. */
export function NightMark({ night }: { readonly night: PlainNight }) {
  const Icon = ICONS[night];
  return (
    <span className={classes.mark} data-night={night} aria-hidden="true">
      <Icon size={16} />
    </span>
  );
}

export function NightLegend() {
  const t = useTexts(portalTexts);
  return (
    <ul className={classes.legend} aria-label={t('backups.legend')}>
      {PLAIN_NIGHTS.map((night) => (
        <li key={night}>
          <NightMark night={night} />
          {t(`backups.night.${night}`)}
        </li>
      ))}
    </ul>
  );
}
