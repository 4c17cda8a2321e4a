import type { Status } from '@nachtwacht/domain';
import { useTexts } from '../i18n/texts';
import { StatusIcon } from './status-icon';
import { statusTexts } from './status-texts';
import classes from './status.module.css';

/** Icon and word on a quiet ground. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const t = useTexts(statusTexts);
  return (
    <span className={classes.badge} data-status={status}>
      <StatusIcon status={status} size={14} />
      {t(status)}
    </span>
  );
}
