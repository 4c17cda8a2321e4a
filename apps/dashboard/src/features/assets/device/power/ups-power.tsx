import type { CheckDetail } from '@nachtwacht/contracts';
import { formatMeasure } from '@nachtwacht/domain';
import { formatSpan } from '../../../../shared/format/format-age';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { useReasonText } from '../../../../shared/reasons/use-reason-text';
import { useRemarkText } from '../../../../shared/remarks/use-remark-text';
import { StatusBadge } from '../../../../shared/status/status-badge';
import { Ago } from '../../../../shared/ui/ago';
import { Section } from '../../../../shared/ui/section';
import { useCheckName } from '../../checks/use-check-name';
import type { DevicePartProps } from '../device-part-props';
import { deviceTexts } from '../device-texts';
import { gaugeOf, GAUGES, WORDS } from './power-aspects';
import classes from './power.module.css';

/** Emergency power: how full its battery is, how long it lasts and how much hangs on it. */
export function UpsPower({ checks }: DevicePartProps) {
  const t = useTexts(deviceTexts);
  const of = (aspects: readonly string[]) =>
    aspects.flatMap((aspect) => checks.filter((check) => check.aspect === aspect));
  return (
    <Section title={t('power.title')}>
      <ul className={classes.gauges}>
        {of(GAUGES).map((check) => (
          <Gauge key={check.id} check={check} />
        ))}
      </ul>
      <ul className={classes.words}>
        {of(WORDS).map((check) => (
          <Word key={check.id} check={check} />
        ))}
      </ul>
    </Section>
  );
}

function Gauge({ check }: { readonly check: CheckDetail }) {
  const t = useTexts(deviceTexts);
  const language = useLanguage();
  const nameOf = useCheckName();
  const why = useReasonText();
  const { value, unit, full, limits } = gaugeOf(check);
  const say = (number: number) =>
    unit === 'seconds' ? formatSpan(number * 1000, language) : formatMeasure(number, unit, language);
  const place = (number: number) => `${Math.min(100, (number / full) * 100)}%`;
  return (
    <li className={classes.gauge} data-status={check.status}>
      <div className={classes.gaugeHead}>
        <span className={classes.name}>{nameOf(check)}</span>
        <StatusBadge status={check.status} />
      </div>
      <div className={classes.value}>{value === null ? t('power.noValue') : say(value)}</div>
      <div className={classes.bar} data-empty={value === null || undefined} aria-hidden="true">
        <span className={classes.fill} style={{ width: place(value ?? 0) }} />
        {limits.map((limit) => (
          <span
            key={limit.status}
            className={classes.limit}
            data-status={limit.status}
            style={{ left: place(limit.value) }}
          />
        ))}
      </div>
      <div className={classes.under}>
        {value === null
          ? why(check.reason)
          : limits.map(({ status, value: limit }) => t(`power.${status}`, { value: say(limit) })).join(', ')}
      </div>
      {check.measuredAt !== null && (
        <div className={classes.under}>
          <Ago since={check.measuredAt} />
        </div>
      )}
    </li>
  );
}

function Word({ check }: { readonly check: CheckDetail }) {
  const nameOf = useCheckName();
  const why = useReasonText();
  const say = useRemarkText();
  return (
    <li className={classes.word}>
      <StatusBadge status={check.status} />
      <span className={classes.name}>{nameOf(check)}</span>
      <span>
        {why(check.reason)}
        {check.detail !== null && <span className={classes.under}> · {say(check.detail)}</span>}
      </span>
    </li>
  );
}
