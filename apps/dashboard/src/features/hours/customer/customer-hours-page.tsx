import type { HoursOverview } from '@nachtwacht/contracts';
import { IconHourglassOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { useMay } from '../../../shared/session/me';
import { Breadcrumbs } from '../../../shared/ui/breadcrumbs';
import { Facts } from '../../../shared/ui/facts';
import { LinkButton } from '../../../shared/ui/links';
import { PageFrame } from '../../../shared/ui/page-frame';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { StatePanel } from '../../../shared/ui/state-panel';
import { overviewQuery } from '../api/hours-queries';
import { useHoursRefresh } from '../api/use-hours-refresh';
import { hoursText } from '../model/minutes';
import { today } from '../today';
import { hoursTexts } from '../usage/hours-texts';
import { UsageBar } from '../usage/usage-bar';
import { usePlanText } from '../usage/use-plan-text';
import classes from './customer-hours.module.css';
import { customerHoursTexts } from './customer-texts';
import { LotSection } from './lot-section';
import { StatementSection } from './statement-section';

/** Charts are heavy; the figures do not wait for them. */
const BurnDownChart = lazy(() =>
  import('./burn-down-chart').then(({ BurnDownChart }) => ({ default: BurnDownChart })),
);

/** The hours of one customer: what is left, how it went down, the lots and the statement of a month. */
export function CustomerHoursPage() {
  const { id = '' } = useParams({ strict: false });
  const { month } = useSearch({ from: '/staff/customers/$id/hours' });
  const navigate = useNavigate();
  const t = useTexts(customerHoursTexts);
  const list = useTexts(hoursTexts);
  const query = useQuery(overviewQuery(id));
  const mayBook = useMay('book-hours');
  useHoursRefresh(
    [
      ['hours', 'customer', id],
      ['hours', 'statement', id],
    ],
    id,
  );
  const name = query.data?.customerName;
  const turnTo = (to: string) => void navigate({ to: `/customers/${id}/hours`, search: { month: to } });
  return (
    <PageFrame
      wide
      title={name === undefined ? t('title') : t('titleOf', { name })}
      breadcrumbs={
        <Breadcrumbs
          links={[
            { to: '/hours', label: t('hours') },
            ...(name === undefined ? [] : [{ ...pageOf.customer(id), label: name }]),
          ]}
        />
      }
      actions={
        <>
          <LinkButton variant="default" to="/customers/$id/agreement" params={{ id }}>
            {t('agreement')}
          </LinkButton>
          {mayBook && <LinkButton {...pageOf.bookTime({ customer: id })}>{list('bookTime')}</LinkButton>}
        </>
      }
    >
      <QueryState query={query}>
        {(overview) => (
          <div className={classes.page}>
            {overview.plan.kind === 'none' && overview.lots.length === 0 && (
              <StatePanel icon={<IconHourglassOff size={28} />} title={t('noAgreement')}>
                {t('noAgreementText')}
              </StatePanel>
            )}
            <div className={classes.pair}>
              <HoursFacts overview={overview} />
              <Suspense fallback={<div className={classes.chartPlace} aria-busy="true" />}>
                <BurnDownChart overview={overview} />
              </Suspense>
            </div>
            <StatementSection overview={overview} month={month ?? today().slice(0, 7)} onTurn={turnTo} />
            <LotSection overview={overview} />
          </div>
        )}
      </QueryState>
    </PageFrame>
  );
}

function HoursFacts({ overview }: { readonly overview: HoursOverview }) {
  const t = useTexts(customerHoursTexts);
  const format = useFormat();
  const planText = usePlanText();
  const { plan, budget, openMinutes, owedMinutes, forecast, thresholds } = overview;
  const told = thresholds.filter(({ reachedAt }) => reachedAt !== null);
  return (
    <Section title={t('facts.title')}>
      <UsageBar usage={{ usedPercent: budget.usedPercent, owedMinutes }} />
      <div className={classes.facts}>
        <Facts
          facts={[
            [t('facts.plan'), planText(plan)],
            [
              t('facts.period'),
              `${format.date(budget.from, 'date')} – ${format.date(Date.parse(budget.to) - 1, 'date')}`,
            ],
            [t('facts.granted'), hoursText(budget.availableMinutes)],
            [t('facts.used'), hoursText(budget.usedMinutes)],
            [t('facts.left'), <strong key="left">{hoursText(openMinutes)}</strong>],
            [t('facts.overage'), owedMinutes > 0 && hoursText(owedMinutes)],
            [t('facts.overageRule'), t(`overages.${overview.overage}`)],
            [
              t('facts.pace'),
              forecast.minutesPerWeek !== null &&
                t('facts.paceText', { hours: hoursText(forecast.minutesPerWeek) }),
            ],
            [
              t('facts.forecast'),
              plan.kind !== 'all-in' && <ForecastText key="forecast" overview={overview} />,
            ],
            [t('facts.nextGrant'), forecast.nextGrant !== null && format.date(forecast.nextGrant, 'date')],
            [
              t('facts.thresholds'),
              told.length > 0 &&
                told
                  .map(
                    ({ percent, reachedAt }) =>
                      `${format.percent(percent)} (${format.date(reachedAt ?? 0, 'date')})`,
                  )
                  .join(', '),
            ],
          ]}
        />
      </div>
    </Section>
  );
}

function ForecastText({ overview: { forecast, openMinutes } }: { readonly overview: HoursOverview }) {
  const t = useTexts(customerHoursTexts);
  const format = useFormat();
  if (forecast.minutesPerWeek === null) return t('chart.unknown');
  if (forecast.emptyOn === null || !forecast.emptyBeforeGrant) return t('chart.enough');
  if (openMinutes === 0) return <strong>{t('chart.isEmpty')}</strong>;
  return <strong>{format.day(forecast.emptyOn, 'long')}</strong>;
}
