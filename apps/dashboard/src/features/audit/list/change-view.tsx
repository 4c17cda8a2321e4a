import type { AuditEntry } from '@nachtwacht/contracts';
import { useState } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { auditTexts, fieldKey } from '../audit-texts';
import { differences, SECRET } from '../model/differences';
import classes from './change-view.module.css';

/** As many lines as are read at a glance. */
const AT_FIRST = 3;

/** What an act changed: each column with what stood there before and stands there now. */
export function ChangeView({ entry }: { readonly entry: AuditEntry }) {
  const t = useTexts(auditTexts);
  const [isOpen, setIsOpen] = useState(false);
  const all = differences(entry);
  const shown = isOpen ? all : all.slice(0, AT_FIRST);
  return (
    <div className={classes.change}>
      {shown.map(({ column, before, after }) => {
        const key = fieldKey(column);
        return (
          <div key={column}>
            <span className={classes.column}>{key === null ? column : t(key)}: </span>
            {before !== null && (
              <>
                <del className={classes.before}>
                  <Value text={before} />
                </del>{' '}
                <span aria-hidden>→</span>{' '}
              </>
            )}
            <ins className={classes.after}>
              <Value text={after} />
            </ins>
          </div>
        );
      })}
      {entry.reason !== null && <div>{t('change.reason', { reason: entry.reason })}</div>}
      {all.length > shown.length && (
        <UnstyledButton className={classes.more} onClick={() => setIsOpen(true)}>
          {t('change.more', { count: all.length - shown.length })}
        </UnstyledButton>
      )}
    </div>
  );
}

function Value({ text }: { readonly text: string | null }) {
  const t = useTexts(auditTexts);
  if (text === null || text === '') return <em>{t('change.nothing')}</em>;
  if (text === SECRET) return <em>{t('change.secret')}</em>;
  return text;
}
