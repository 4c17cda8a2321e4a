import { useSpanSince } from '../clock/use-span-since';
import { useFormat } from '../format/use-format';
import { useTexts } from '../i18n/texts';
import { uiTexts } from './ui-texts';

/** How long ago something was, as part of a sentence: "12 s geleden"; ticking. */
export function Ago({ since }: { readonly since: string }) {
  const t = useTexts(uiTexts);
  const span = useSpanSince(since);
  const format = useFormat();
  return (
    <time dateTime={since} title={format.date(since, 'full')}>
      {t('ago', { span })}
    </time>
  );
}
