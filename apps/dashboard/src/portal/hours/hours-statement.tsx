import type { PortalHours } from '@nachtwacht/contracts';
import { minutesText } from '@nachtwacht/domain';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { useLanguage } from '../../shared/i18n/use-language';
import { Section } from '../../shared/ui/section';
import { monthName } from '../backups/month';
import { portalTexts } from '../portal-texts';
import { Row, Rows } from '../ui/rows';
import classes from './hours.module.css';
import { statementLines } from './statement-lines';

type Entry = PortalHours['entries'][number];

/** The month from opening to closing, and every piece of work: as it took, rounded, at its factor. */
export function HoursStatement({ hours }: { readonly hours: PortalHours }) {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  return (
    <>
      <Section title={t('hours.statement', { month: monthName(hours.month, language) })}>
        <dl className={classes.facts}>
          {statementLines(hours).map(([name, minutes], index) => (
            <div key={index} className={classes.fact}>
              <dt>{t(`hours.${name}`)}</dt>
              <dd>{minutesText(minutes, language)}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.quiet}>{t(hours.closed ? 'hours.closed' : 'hours.notClosed')}</p>
      </Section>
      <Rows title={t('hours.entries')} of={hours.entries} nothing={t('hours.noEntries')}>
        {(entry) =>
          entry.kind === 'work' ? (
            <Work key={entry.id} entry={entry} />
          ) : (
            <Adjusted key={entry.id} entry={entry} />
          )
        }
      </Rows>
    </>
  );
}

function Work({ entry }: { readonly entry: Entry }) {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const format = useFormat();
  const span = (minutes: number) => minutesText(minutes, language);
  const { date, text, place, billable, rawMinutes, parts, travelMinutes, chargedMinutes } = entry;
  const when = [format.day(date, 'long'), t(`hours.place.${place}`)];
  const worked = t('hours.worked', { span: span(rawMinutes) });
  const reckoned = parts.map(({ band, roundedMinutes, factorPercent }) =>
    t('hours.part', {
      span: span(roundedMinutes),
      band: t(`hours.band.${band}`),
      percent: factorPercent,
    }),
  );
  return (
    <Row
      name={text === '' ? t('hours.noText') : text}
      lines={[
        when.join(' · '),
        [
          worked,
          ...reckoned,
          ...(travelMinutes > 0 ? [t('hours.travel', { span: span(travelMinutes) })] : []),
        ].join(' · '),
        ...(entry.billedMinutes > 0 ? [t('hours.entryBilled', { span: span(entry.billedMinutes) })] : []),
        ...(entry.correctionOf === null
          ? []
          : [t('hours.correction', { month: monthName(entry.correctionOf, language) })]),
      ]}
      side={<span className={classes.charged}>{billable ? span(chargedMinutes) : t('hours.free')}</span>}
    />
  );
}

/** What was taken off by hand: nobody worked. */
function Adjusted({ entry: { date, text, chargedMinutes } }: { readonly entry: Entry }) {
  const t = useTexts(portalTexts);
  const language = useLanguage();
  const format = useFormat();
  return (
    <Row
      name={t('hours.adjusted')}
      lines={[format.day(date, 'long'), ...(text === '' ? [] : [text])]}
      side={<span className={classes.charged}>{minutesText(chargedMinutes, language)}</span>}
    />
  );
}
