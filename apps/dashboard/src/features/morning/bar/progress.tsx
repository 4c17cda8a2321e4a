import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useFormat } from '../../../shared/format/use-format';
import { toneOf } from '../../../shared/nights/night-tone';
import type { MorningCounts } from '../model/counts';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';

interface ProgressProps {
  readonly counts: MorningCounts;
  /** At the end of the line: what others just did. */
  readonly news: ReactNode;
}

/** How far the check is: what is signed as one quiet part, what is left by its colour, the worst last. */
export function Progress({ counts, news }: ProgressProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const { all, signed, toDo, open } = counts;
  const text =
    all === 0
      ? t('progress.none')
      : t('progress.signed', { signed: format.number(signed), all: format.number(all) });
  return (
    <div className={classes.progress}>
      <div className={classes.sum}>
        <strong>{text}</strong>
        {toDo > 0 && <span className={classes.soft}>{t('progress.toDo', { count: toDo })}</span>}
        {news}
      </div>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={t('progress.bar')}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={signed}
        aria-valuetext={text}
      >
        <span className={classes.done} style={{ flexGrow: signed }} />
        {open.toReversed().map(({ status, nights }) => (
          <span
            key={status}
            className={classes.part}
            data-tone={toneOf(status)}
            style={{ flexGrow: nights }}
          />
        ))}
      </div>
    </div>
  );
}
