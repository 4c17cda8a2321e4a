import type { NightRow as Night } from '@nachtwacht/contracts';
import { memo, useMemo } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { NightBadge } from '../../../shared/nights/night-badge';
import { NightStrip } from '../../../shared/nights/night-strip';
import { useNightQuote, useNightReason } from '../../../shared/nights/use-night-words';
import { durationText } from '../model/left';
import { pastWith, secondsOf } from '../model/past-with';
import { morningTexts } from '../morning-texts';
import { NightAction } from './night-action';
import classes from './night-list.module.css';
import { NightMarks } from './night-marks';
import { useJobPast } from './use-job-past';

interface NightRowProps {
  readonly night: Night;
  readonly maySign: boolean;
}

/** One night of a backup: what it came to, why, what it was like before, and what to do. */
export const NightRow = memo(function NightRow({ night, maySign }: NightRowProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const why = useNightReason();
  const quote = useNightQuote();
  const { status, reasons, jobName, protectsName, message, bytes, date } = night;
  const [first, ...others] = reasons;
  const seconds = secondsOf(night);
  const reason = first === undefined ? '' : why(first);
  const quoted = first === undefined ? null : quote(first);
  const said = message ?? quoted ?? (others[0] === undefined ? '' : why(others[0]));
  return (
    <>
      <div role="gridcell" className={classes.status}>
        <NightBadge status={status} />
      </div>
      <div role="gridcell" className={classes.job}>
        <span className={classes.name} title={jobName}>
          {jobName}
        </span>
        <span className={classes.under}>
          <NightMarks night={night} />
          <span className={classes.cut} title={t('list.night', { day: format.day(date) })}>
            {format.day(date)}
            {protectsName !== null && ` · ${protectsName}`}
          </span>
        </span>
      </div>
      <div role="gridcell" className={classes.why}>
        <span className={said === '' ? classes.long : classes.cut} title={reason}>
          {reason}
        </span>
        {said !== '' && (
          <span className={classes.said} title={said}>
            {said}
          </span>
        )}
      </div>
      <div role="gridcell" className={classes.past}>
        <Past night={night} />
      </div>
      <div role="gridcell" className={classes.numbers}>
        <span title={t('list.size')}>{bytes === null ? t('list.noSize') : format.bytes(bytes)}</span>
        <span title={t('list.duration')} className={classes.soft}>
          {seconds === null ? t('list.noSize') : durationText(seconds, format.span)}
        </span>
      </div>
      <div role="gridcell" className={classes.deed}>
        <NightAction night={night} maySign={maySign} />
      </div>
    </>
  );
});

function Past({ night }: { readonly night: Night }) {
  const past = useJobPast(night.jobId);
  const nights = useMemo(() => (past === undefined ? null : pastWith(past, night)), [past, night]);
  return nights === null ? <span className={classes.pastWait} /> : <NightStrip nights={nights} />;
}
