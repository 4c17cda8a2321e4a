import { Progress, Text } from '@mantine/core';
import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { useLanguage } from '../../../../shared/i18n/use-language';
import { StatusIcon } from '../../../../shared/status/status-icon';
import { dayWords } from '../../model/day-words';
import type { JobWithNights } from '../../model/night-cells';
import { usePackageName } from '../../packages/use-packages';
import { customerTexts } from '../customer-texts';
import classes from './quota-gauge.module.css';

/** How full the package is, when it will be, and what would hold it then. */
export function QuotaGauge({ job: { quota, packageCode } }: { readonly job: JobWithNights }) {
  const t = useTexts(customerTexts);
  const format = useFormat();
  const packageName = usePackageName();
  const { usedBytes, percent, status } = quota;
  const used = usedBytes === null ? null : format.bytes(usedBytes);
  const words =
    used === null
      ? t('quota.unknown')
      : packageCode === null || percent === null
        ? t('quota.usedOnly', { used })
        : t('quota.of', { used, package: packageName(packageCode), percent: format.percent(percent) });
  return (
    <div className={classes.quota} data-status={status}>
      <div className={classes.line}>
        <StatusIcon status={status} size={16} />
        <Text fw={600} size="sm">
          {t(`quota.status.${status}`)}
        </Text>
        <Text size="sm">{words}</Text>
      </div>
      {percent !== null && (
        <Progress
          className={classes.bar ?? ''}
          value={Math.min(100, percent)}
          color="var(--gauge)"
          size="md"
          aria-label={t('quota.label')}
        />
      )}
      <Forecast quota={quota} />
    </div>
  );
}

function Forecast({ quota: { percent, reachesAt, next } }: Pick<JobWithNights, 'quota'>) {
  const t = useTexts(customerTexts);
  const language = useLanguage();
  const packageName = usePackageName();
  if (percent === null) return null;
  const forecast =
    percent >= 100
      ? t('quota.over')
      : reachesAt === null
        ? t('quota.holds')
        : t('quota.reaches', { date: dayWords(reachesAt.slice(0, 10), 'date', language) });
  return (
    <Text size="sm" c="dimmed">
      {forecast} {next !== null && <strong>{t('quota.next', { name: packageName(next) })}</strong>}
    </Text>
  );
}
