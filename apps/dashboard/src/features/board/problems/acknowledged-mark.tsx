import type { LiveIncident } from '@nachtwacht/domain';
import { IconUserCheck } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { Age } from '../../../shared/ui/age';
import { boardTexts } from '../board-texts';
import classes from './acknowledged-mark.module.css';

/** Who took it, how long ago, and the note. */
export function AcknowledgedMark({ incident }: { readonly incident: LiveIncident }) {
  const t = useTexts(boardTexts);
  const { acknowledgedBy: name, acknowledgedAt: at, note } = incident;
  return (
    <p className={classes.mark}>
      <IconUserCheck size="1em" aria-hidden />
      <span>
        {name === null ? t('problems.acknowledged') : t('problems.acknowledgedBy', { name })}
        {at !== null && (
          <>
            , <Age since={at} />
          </>
        )}
        {note !== null && note !== '' && <span className={classes.note}>: {note}</span>}
      </span>
    </p>
  );
}
