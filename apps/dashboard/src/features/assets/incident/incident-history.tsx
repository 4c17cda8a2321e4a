import type { IncidentDetail } from '@nachtwacht/contracts';
import type { Status } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { statusTexts } from '../../../shared/status/status-texts';
import { assetsTexts } from '../assets-texts';
import { entryMeaning, type EntryMeaning } from './entry-text';
import classes from './incident-panel.module.css';

type Entries = IncidentDetail['entries'];

/** What happened to the incident, oldest first. */
export function IncidentHistory({ entries }: { readonly entries: Entries }) {
  const t = useTexts(assetsTexts);
  const status = useTexts(statusTexts);
  const format = useFormat();
  const word = (each: Status | null) => (each === null ? '–' : status(each).toLowerCase());
  const say = (meaning: EntryMeaning): string => {
    switch (meaning.kind) {
      case 'opened':
        return t('incident.entry.opened', { status: word(meaning.status) });
      case 'changed':
        return t('incident.entry.changed', { from: word(meaning.from), status: word(meaning.status) });
      case 'acknowledged':
        return t('incident.entry.acknowledged');
      case 'closed':
        return meaning.because === null
          ? t('incident.entry.closed')
          : `${t('incident.entry.closed')}: ${t(`incident.closed.${meaning.because}`)}`;
      case 'other':
        return t('incident.entry.other', { kind: meaning.name });
    }
  };
  if (entries.length === 0) return null;
  return (
    <ol className={classes.history} aria-label={t('incident.history')}>
      {entries.map((entry, index) => {
        const meaning = entryMeaning(entry);
        return (
          <li key={index} className={classes.entry}>
            <time className={classes.entryTime} dateTime={entry.at}>
              {format.date(entry.at)}
            </time>
            <span className={classes.entryText}>
              {say(meaning)} {entry.actor !== null && t('incident.by', { name: entry.actor })}
              {meaning.kind === 'acknowledged' && meaning.note !== null && `: ${meaning.note}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
