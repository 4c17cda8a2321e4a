import type { NightRow } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { useNightQuote, useNightReason } from '../../../shared/nights/use-night-words';
import { morningTexts } from '../morning-texts';
import classes from './night-panel.module.css';

/** All reasons, and what the source said with its paths masked. */
export function NightWhy({ night }: { readonly night: NightRow }) {
  const t = useTexts(morningTexts);
  const why = useNightReason();
  const quote = useNightQuote();
  const { reasons } = night;
  const message = night.message ?? reasons.map(quote).find((said) => said !== null) ?? null;
  return (
    <div>
      <ul className={classes.reasons} aria-label={t('night.why')}>
        {reasons.map((reason, index) => (
          <li key={`${reason.code} ${index}`}>{why(reason)}</li>
        ))}
      </ul>
      {message !== null && (
        <figure className={classes.quote}>
          <figcaption className={classes.soft}>{t('night.said')}</figcaption>
          <blockquote>{message}</blockquote>
        </figure>
      )}
    </div>
  );
}
