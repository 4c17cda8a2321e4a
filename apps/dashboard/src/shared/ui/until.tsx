import { useCallback, useSyncExternalStore } from 'react';
import { serverClock } from '../clock/server-clock';
import { everySecond } from '../clock/ticker';
import { formatSpan } from '../format/format-age';
import { useFormat } from '../format/use-format';
import { useTexts } from '../i18n/texts';
import { useLanguage } from '../i18n/use-language';
import { uiTexts } from './ui-texts';

/** How long until something is due, ticking; "now" once it is. */
export function Until({ at }: { readonly at: string }) {
  const t = useTexts(uiTexts);
  const language = useLanguage();
  const format = useFormat();
  const words = useCallback(() => {
    const left = Date.parse(at) - serverClock.now();
    return left > 0 ? t('until', { span: formatSpan(left, language) }) : t('due');
  }, [at, language, t]);
  return (
    <time dateTime={at} title={format.date(at, 'full')}>
      {useSyncExternalStore(everySecond, words)}
    </time>
  );
}
