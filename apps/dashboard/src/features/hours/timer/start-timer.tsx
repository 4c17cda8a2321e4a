import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { CustomerSelect } from '../../../shared/inventory/inventory-selects';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useStartTimer } from '../api/use-entry-actions';
import { AssetOfCustomer } from '../entry/asset-of-customer';
import { weekTexts } from '../week/week-texts';
import classes from './timer.module.css';

/** What the work is on; empty text: nothing. */
export interface TimerPlace {
  readonly customerId: string;
  readonly assetId: string;
  readonly incidentId: string;
}

export function StartTimer({ known }: { readonly known: TimerPlace }) {
  const t = useTexts(weekTexts);
  const errorText = useErrorText();
  const start = useStartTimer();
  const [place, setPlace] = useState(known);
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setIsMissing(place.customerId === '');
    if (place.customerId === '') return;
    start.mutate(
      { customerId: place.customerId, assetId: place.assetId || null, incidentId: place.incidentId || null },
      {
        onSuccess: () => notifyDone(t('timer.started')),
        onError: (error) => notifyFailed(errorText(error)),
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate className={classes.start}>
      <CustomerSelect
        value={place.customerId === '' ? null : place.customerId}
        error={isMissing && t('timer.choose')}
        onChange={(value) => {
          setPlace({ customerId: value ?? '', assetId: '', incidentId: '' });
          setIsMissing(false);
        }}
      />
      <AssetOfCustomer
        customerId={place.customerId}
        value={place.assetId === '' ? null : place.assetId}
        onChange={(value) => setPlace({ ...place, assetId: value ?? '', incidentId: '' })}
      />
      <Button
        type="submit"
        className={classes.go}
        loading={start.isPending}
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
      >
        {t('timer.start')}
      </Button>
    </form>
  );
}
