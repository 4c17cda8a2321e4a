import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { barOf, toneOf, type Usage } from '../model/usage';
import { hoursTexts } from './hours-texts';
import classes from './usage-bar.module.css';

/** How much of what was granted is used, with the marks at which people are told; says it in words too. */
export function UsageBar({ usage }: { readonly usage: Usage }) {
  const t = useTexts(hoursTexts);
  const format = useFormat();
  const tone = toneOf(usage);
  const { used, over, marks } = barOf(usage);
  const percent = usage.usedPercent === null ? null : format.percent(Math.round(usage.usedPercent));
  return (
    <div className={classes.usage} data-tone={tone}>
      {percent !== null && (
        <div className={classes.bar} role="img" aria-label={t('barLabel', { percent })}>
          <span className={classes.used} style={{ width: `${used}%` }} />
          <span className={classes.over} style={{ left: `${used}%`, width: `${over}%` }} />
          {marks.map(({ percent: mark, at }) => (
            <span
              key={mark}
              className={classes.mark}
              data-last={mark === 100 || undefined}
              style={{ left: `${at}%` }}
            />
          ))}
        </div>
      )}
      <span className={classes.words}>
        <span>{t(`tone.${tone}`)}</span>
        {percent !== null && <span>{percent}</span>}
      </span>
    </div>
  );
}
