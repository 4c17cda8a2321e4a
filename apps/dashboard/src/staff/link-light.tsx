import { Tooltip } from '@mantine/core';
import type { Pulse } from '../live/pulse';
import { useTexts } from '../shared/i18n/texts';
import classes from './link-light.module.css';
import { staffTexts } from './staff-texts';

/** A small light with a word: is what one sees live? */
export function LinkLight({ pulse }: { readonly pulse: Pulse }) {
  const t = useTexts(staffTexts);
  return (
    <Tooltip label={t(`link.${pulse}Hint`)} multiline maw="18rem">
      <span className={classes.light} data-pulse={pulse} role="status">
        <span className={classes.dot} aria-hidden="true" />
        <span className={classes.word}>{t(`link.${pulse}`)}</span>
      </span>
    </Tooltip>
  );
}
