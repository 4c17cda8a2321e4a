import type { ServiceLight } from '@nachtwacht/domain';
import { IconEyeOff } from '@tabler/icons-react';
import { useTexts } from '../../shared/i18n/texts';
import { StatusIcon } from '../../shared/status/status-icon';
import { portalTexts } from '../portal-texts';
import classes from './light-badge.module.css';

/** How a service is: a picture and a word of every day. */
export function LightBadge({ light }: { readonly light: ServiceLight }) {
  const t = useTexts(portalTexts);
  return (
    <span className={classes.badge} data-light={light}>
      {light === 'not-monitored' ? (
        <IconEyeOff size={18} aria-hidden />
      ) : (
        <StatusIcon status={light} size={18} />
      )}
      {t(`home.light.${light}`)}
    </span>
  );
}
