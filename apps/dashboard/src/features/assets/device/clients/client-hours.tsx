import { Text } from '@mantine/core';
import type { CheckDetail } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../../shared/i18n/texts';
import { QueryState } from '../../../../shared/ui/query-state';
import { RowsSkeleton } from '../../../../shared/ui/rows-skeleton';
import { Section } from '../../../../shared/ui/section';
import { metricsQuery } from '../../api/asset-queries';
import { amsterdam } from '../../charts/local-clock';
import { useReadingText } from '../../checks/use-reading-text';
import type { DevicePartProps } from '../device-part-props';
import { deviceTexts } from '../device-texts';
import { clientsByHour, weekOfClients, type HourOfClients } from './clients-by-hour';
import { HourBars } from './hour-bars';
import { WeekHeat } from './week-heat';

const DAY = 24 * 3_600_000;

/** How many were connected by the hour: the last day as bars, the week as a field. */
export function ClientHours({ checks }: DevicePartProps) {
  const t = useTexts(deviceTexts);
  const readingOf = useReadingText();
  const all = checks.filter(({ aspect }) => aspect === 'clients');
  return (
    <Section
      title={t('clients.title')}
      actions={
        <Text size="sm" c="dimmed">
          {all.map((check) => (check.status === 'unknown' ? null : readingOf(check))).join(', ')}
        </Text>
      }
    >
      {all.map((check) => (
        <Clients key={check.id} check={check} />
      ))}
    </Section>
  );
}

function Clients({ check }: { readonly check: CheckDetail }) {
  const t = useTexts(deviceTexts);
  const query = useQuery(metricsQuery(check.id, { range: 'week' }));
  return (
    <QueryState query={query} skeleton={<RowsSkeleton rows={3} height={56} />}>
      {({ series, from, to }) => {
        const points = series.find(({ metric }) => metric === 'clients')?.points ?? series[0]?.points ?? [];
        if (points.length === 0) return <Text c="dimmed">{t('clients.none')}</Text>;
        const until = Date.parse(to);
        const hours = clientsByHour(points, Date.parse(from), until, amsterdam.hour);
        const day = hours.filter(({ at }) => at > until - DAY);
        return (
          <>
            <HourBars hours={day} highest={highestOf(hours)} />
            <WeekHeat days={weekOfClients(hours, amsterdam.day)} highest={highestOf(hours)} />
          </>
        );
      }}
    </QueryState>
  );
}

function highestOf(hours: readonly HourOfClients[]): number {
  return Math.max(1, ...hours.map(({ highest }) => highest ?? 0));
}
