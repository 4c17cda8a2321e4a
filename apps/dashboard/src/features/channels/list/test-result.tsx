import { Loader } from '@mantine/core';
import type { Delivery } from '@nachtwacht/contracts';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { StatusIcon } from '../../../shared/status/status-icon';
import { isUntried, useFollowedDelivery } from '../api/use-followed-delivery';
import { channelsTexts } from '../channels-texts';
import { STATUS_OF_DELIVERY } from '../model/channel-state';
import classes from './channel-card.module.css';

interface TestResultProps {
  readonly channelId: string;
  /** As it was when it was handed over. */
  readonly delivery: Delivery | undefined;
  readonly error: unknown;
}

/** What became of the test message, with what the receiver said. */
export function TestResult({ channelId, delivery: handedOver, error }: TestResultProps) {
  const t = useTexts(channelsTexts);
  const say = useRemarkText();
  const delivery = useFollowedDelivery(channelId, handedOver);
  return (
    <div role="status">
      <FormError error={error} />
      {delivery && error === null && (
        <div className={classes.result}>
          {isUntried(delivery) ? (
            <Loader size="xs" color="gray" aria-hidden="true" />
          ) : (
            <StatusIcon status={STATUS_OF_DELIVERY[delivery.state]} size={18} />
          )}
          <div>
            {t(isUntried(delivery) ? 'test.underway' : `test.${delivery.state}`)}
            {delivery.lastError !== null && <div className={classes.error}>{say(delivery.lastError)}</div>}
          </div>
        </div>
      )}
    </div>
  );
}
