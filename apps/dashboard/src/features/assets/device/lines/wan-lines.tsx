import type { CheckDetail } from '@nachtwacht/contracts';
import { useTexts } from '../../../../shared/i18n/texts';
import { useReasonText } from '../../../../shared/reasons/use-reason-text';
import { useRemarkText } from '../../../../shared/remarks/use-remark-text';
import { StatusBadge } from '../../../../shared/status/status-badge';
import { Age } from '../../../../shared/ui/age';
import { Section } from '../../../../shared/ui/section';
import { Sparkline } from '../../charts/sparkline';
import { useReadingText } from '../../checks/use-reading-text';
import type { DevicePartProps } from '../device-part-props';
import { deviceTexts } from '../device-texts';
import { linesOf, type WanLine } from './lines-of';
import classes from './lines.module.css';

/** The ways to the internet: how each is, and how much was lost and how late it came in the last day. */
export function WanLines({ checks }: DevicePartProps) {
  const t = useTexts(deviceTexts);
  return (
    <Section title={t('lines.title')}>
      <ul className={classes.lines}>
        {linesOf(checks).map((line) => (
          <Line key={line.name} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ line: { name, status, state, loss, latency } }: { readonly line: WanLine }) {
  const t = useTexts(deviceTexts);
  const why = useReasonText();
  const say = useRemarkText();
  const first = state ?? loss ?? latency;
  return (
    <li className={classes.line} data-status={status}>
      <div className={classes.head}>
        <StatusBadge status={status} />
        <span className={classes.name}>{name === '' ? t('lines.title') : name}</span>
        {first && (
          <span className={classes.since}>
            <Age since={first.since} />
          </span>
        )}
      </div>
      {state && (
        <p className={classes.why}>
          {why(state.reason)}
          {state.detail !== null && <span className={classes.detail}> · {say(state.detail)}</span>}
        </p>
      )}
      <Measure what={t('lines.loss')} check={loss} />
      <Measure what={t('lines.latency')} check={latency} />
    </li>
  );
}

function Measure({ what, check }: { readonly what: string; readonly check: CheckDetail | null }) {
  const t = useTexts(deviceTexts);
  const readingOf = useReadingText();
  const why = useReasonText();
  if (check === null)
    return (
      <div className={classes.measure}>
        <span className={classes.what}>{what}</span>
        <span className={classes.what}>{t('lines.notMeasured')}</span>
      </div>
    );
  // An old number beside "unknown" would be read as a measurement.
  const value = check.status === 'unknown' ? why(check.reason) : readingOf(check);
  return (
    <div className={classes.measure} data-status={check.status}>
      <span className={classes.what}>{what}</span>
      <strong className={classes.value}>{value}</strong>
      <Sparkline check={check} what={what} />
    </div>
  );
}
