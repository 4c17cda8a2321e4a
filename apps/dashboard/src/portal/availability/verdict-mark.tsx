import type { AvailabilityVerdict } from '@nachtwacht/domain';
import { useTexts } from '../../shared/i18n/texts';
import { StatusIcon } from '../../shared/status/status-icon';
import { portalTexts } from '../portal-texts';
import classes from './promise.module.css';

const LOOKS = {
  met: 'ok',
  breached: 'critical',
  'not-provable': 'unknown',
  'not-applicable': 'unknown',
} as const satisfies Record<AvailabilityVerdict, string>;

interface VerdictMarkProps {
  readonly verdict: AvailabilityVerdict;
  readonly isRunning: boolean;
}

/** Whether a promise was kept: a picture and a word. */
export function VerdictMark({ verdict, isRunning }: VerdictMarkProps) {
  const t = useTexts(portalTexts);
  return (
    <span className={classes.verdict}>
      <StatusIcon status={LOOKS[verdict]} size={20} />
      {t(`availability.verdict.${verdict}`)}
      {isRunning && ` ${t('availability.running')}`}
    </span>
  );
}
