import { shownPer100000, spanText } from '@nachtwacht/domain';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { Section } from '../../shared/ui/section';
import { portalTexts } from '../portal-texts';
import type { PromisedService } from './promised-service';
import { PromiseExplained } from './promise-explained';
import classes from './promise.module.css';
import { VerdictMark } from './verdict-mark';

interface ServicePromiseProps {
  readonly service: PromisedService;
  readonly timeZone: string;
}

/** One service: the verdict in a word, the number with its bounds, when it was down; below it how that was reckoned. */
export function ServicePromise({ service, timeZone }: ServicePromiseProps) {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const format = useFormat();
  const { nameNl, nameEn, verdict, running, upper, lower, outages, promises } = service;
  const percent = (ratio: PromisedService['upper']) =>
    ratio === null ? '–' : `${format.number(shownPer100000(ratio) / 1_000, 3)} %`;
  const promised = promises
    .map(({ per100000 }) => `${format.number(per100000 / 1_000, 3)} %`)
    .filter((text, at, all) => all.indexOf(text) === at)
    .join(', ');
  const [least, most] = [percent(lower), percent(upper)];
  return (
    <Section
      title={language === 'nl' ? nameNl : nameEn}
      actions={<VerdictMark verdict={verdict} isRunning={running} />}
    >
      <dl className={classes.facts}>
        <dt>{t('availability.promised')}</dt>
        <dd>{promised}</dd>
        <dt>{t('availability.measured')}</dt>
        <dd>{least === most ? least : t('availability.between', { least, most })}</dd>
      </dl>
      <h3 className={classes.head}>{t('availability.outages')}</h3>
      {outages.length === 0 ? (
        <p className={classes.quiet}>{t('availability.noOutages')}</p>
      ) : (
        <ul className={classes.list}>
          {outages.map(({ from, to, countedMs }) => (
            <li key={from}>
              {t('availability.outage', {
                from: format.date(from, 'date-time', timeZone),
                until: to === null ? t('availability.later') : format.date(to, 'date-time', timeZone),
                counted: spanText(countedMs, language),
              })}
            </li>
          ))}
        </ul>
      )}
      <PromiseExplained service={service} timeZone={timeZone} least={least} most={most} />
    </Section>
  );
}
