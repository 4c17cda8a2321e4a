import { useEffect, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMe } from '../../../shared/session/me';
import type { MorningState } from '../model/morning-state';
import { morningTexts } from '../morning-texts';
import classes from './bar.module.css';

const SHOWN_MS = 8_000;

/** What somebody else signed just now, in one line that goes away by itself. */
export function OthersNews({ last }: { readonly last: MorningState['lastSigned'] }) {
  const t = useTexts(morningTexts);
  const me = useMe();
  const [gone, setGone] = useState(last?.position ?? 0);
  const name = last?.night.signed?.byName;
  const isShown = last !== null && last.position > gone && name !== undefined && name !== me.name;
  useEffect(() => {
    if (last === null) return;
    const timer = setTimeout(() => setGone(last.position), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last]);
  return (
    <div className={classes.news} role="log">
      {isShown && t('list.nowSigned', { name, night: last.night.jobName, customer: last.night.customerName })}
    </div>
  );
}
