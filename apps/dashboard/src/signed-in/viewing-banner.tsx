import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useFormat } from '../shared/format/use-format';
import { useTexts } from '../shared/i18n/texts';
import { useMe } from '../shared/session/me';
import { notifyFailed } from '../shared/ui/notify';
import { Until } from '../shared/ui/until';
import { useErrorText } from '../shared/ui/use-error-text';
import { useEndView } from './use-end-view';
import { viewingTexts } from './viewing-texts';
import classes from './viewing-banner.module.css';

/** Above every page while somebody of the staff looks as a customer: whose view it is, until when, and the way out. */
export function ViewingBanner() {
  const t = useTexts(viewingTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const { viewing } = useMe();
  const end = useEndView();
  if (viewing === null) return null;
  return (
    <section className={classes.banner} aria-label={t('label')}>
      <IconEye className={classes.icon} size={22} aria-hidden />
      <p className={classes.text} role="status">
        <strong>{t('as', { name: viewing.customerName })}</strong>{' '}
        <span>
          {t('until', { time: format.date(viewing.until, 'time') })} (<Until at={viewing.until} />
          ).{' '}
        </span>
        <span className={classes.more}>{t('readOnly')}</span>
      </p>
      <Button
        className={classes.end ?? ''}
        size="compact-md"
        loading={end.isPending}
        onClick={() => end.mutate(undefined, { onError: (error) => notifyFailed(errorText(error)) })}
      >
        {t('end')}
      </Button>
    </section>
  );
}
