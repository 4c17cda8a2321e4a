import type { Delivery } from '@nachtwacht/contracts';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import { channelsTexts } from '../channels-texts';
import { STATUS_OF_DELIVERY } from '../model/channel-state';
import classes from './channel-card.module.css';

interface TestResultProps {
  readonly delivery: Delivery | undefined;
  readonly error: unknown;
}

/** What became of the test message, with what the receiver said. */
export function TestResult({ delivery, error }: TestResultProps) {
  const t = useTexts(channelsTexts);
  return (
    <div role="status">
      <FormError error={error} />
      {delivery && error === null && (
        <div className={classes.result}>
          <StatusIcon status={STATUS_OF_DELIVERY[delivery.state]} size={18} />
          <div>
            {t(`test.${delivery.state}`)}
            {delivery.lastError !== null && <div className={classes.error}>{delivery.lastError}</div>}
          </div>
        </div>
      )}
    </div>
  );
}
