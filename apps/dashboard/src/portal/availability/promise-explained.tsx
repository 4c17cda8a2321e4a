import { holidayName, spanText } from '@nachtwacht/domain';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { weekdayNames } from '../backups/month';
import { portalTexts } from '../portal-texts';
import classes from './promise.module.css';
import type { PromisedService } from './promised-service';

interface PromiseExplainedProps {
  readonly service: PromisedService;
  readonly timeZone: string;
  /** The bounds as they are shown above. */
  readonly least: string;
  readonly most: string;
}

/** The formula with its numbers, and all that they rest on. */
export function PromiseExplained({ service, timeZone, least, most }: PromiseExplainedProps) {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const format = useFormat();
  const { upMs, downMs, unknownMs, maintenanceMs, excludedMs, unmonitoredMs } = service;
  const span = (ms: number) => spanText(ms, language);
  const moment = (at: string) => format.date(at, 'date-time', timeZone);
  const between = ({ from, to }: { readonly from: string; readonly to: string }) =>
    t('availability.span', { from: moment(from), until: moment(to) });
  const answered = span(service.lower?.denominator ?? 0);
  const weekdays = weekdayNames(language);
  return (
    <details className={classes.details}>
      <summary>{t('availability.how')}</summary>
      <p>{t('availability.formulaMost', { answered, down: span(downMs), result: most })}</p>
      <p>
        {t('availability.formulaLeast', {
          answered,
          down: span(downMs),
          unknown: span(unknownMs),
          result: least,
        })}
      </p>
      <p className={classes.quiet}>{t('availability.rule')}</p>
      <Facts
        title={t('availability.parts')}
        lines={[
          t('availability.up', { span: span(upMs) }),
          t('availability.down', { span: span(downMs) }),
          t('availability.unknown', { span: span(unknownMs) }),
          t('availability.unmonitored', { span: span(unmonitoredMs) }),
          t('availability.maintenance', { span: span(maintenanceMs) }),
          t('availability.excluded', { span: span(excludedMs) }),
        ]}
      />
      {service.promises.map(({ from, to, hours }) => (
        <Facts
          key={from}
          title={t('availability.hours', { span: between({ from, to }) })}
          lines={hours.map((each) => `${weekdays[each.weekday - 1] ?? ''} ${each.from} – ${each.to}`)}
        />
      ))}
      <Facts
        title={t('availability.freeDays')}
        lines={service.freeDays.map(
          ({ date, holiday, name }) =>
            `${format.day(date, 'long')}: ${holiday === null ? (name ?? '') : holidayName(holiday, language)}`,
        )}
      />
      <Facts title={t('availability.gaps')} lines={service.gaps.map(between)} />
      <Facts
        title={t('availability.works')}
        lines={service.works.map((work) =>
          t('availability.work', {
            span: between(work),
            outcome: t(`availability.outcome.${work.outcome}`),
            accepted: span(work.acceptedMs),
          }),
        )}
      />
      <Facts
        title={t('availability.exclusions')}
        lines={service.exclusions.map(
          (each) => `${between(each)}: ${t(`availability.type.${each.type}`)}. ${each.reason}`,
        )}
      />
      <Facts title={t('availability.things')} lines={service.things} />
    </details>
  );
}

function Facts({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const t = useTexts(portalTexts);
  return (
    <>
      <h4 className={classes.head}>{title}</h4>
      {lines.length === 0 ? (
        <p className={classes.quiet}>{t('availability.nothing')}</p>
      ) : (
        <ul className={classes.list}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
