import { Button, Checkbox } from '@mantine/core';
import type { UnreadMail } from '@nachtwacht/contracts';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { useMay } from '../../../shared/session/me';
import { DecideMailsDialog, type DecidingOn } from './decide-mails-dialog';
import classes from './inbox.module.css';
import { inboxTexts } from './inbox-texts';
import { useMailColumns } from './mail-columns';

const idOf = ({ id }: UnreadMail) => id;

/** Mails that wait: choose, and say that they are left out or are not ours. */
export function MailList({ mails }: { readonly mails: readonly UnreadMail[] }) {
  const t = useTexts(inboxTexts);
  const mayManage = useMay('manage-inventory');
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [deciding, setDeciding] = useState<DecidingOn | null>(null);
  const chosen = mails.filter(({ id }) => chosenIds.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosenIds);
    if (!next.delete(id)) next.add(id);
    setChosenIds(next);
  };
  const toggleAll = () => setChosenIds(new Set(chosen.length === mails.length ? [] : mails.map(idOf)));
  const columns = useMailColumns(mayManage);
  const choose: Column<UnreadMail> = {
    key: 'choose',
    label: t('all'),
    isLabelHidden: true,
    width: '1.5rem',
    cell: ({ id, subject, from }) => (
      <Checkbox
        aria-label={t('choose', { name: subject || from })}
        checked={chosenIds.has(id)}
        onChange={() => toggle(id)}
      />
    ),
  };
  return (
    <>
      {mayManage && (
        <div className={classes.bar}>
          <Checkbox
            label={t('all')}
            checked={chosen.length === mails.length}
            indeterminate={chosen.length > 0 && chosen.length < mails.length}
            onChange={toggleAll}
          />
          <div className={classes.acts}>
            {(['not-ours', 'ignored'] as const).map((decision) => (
              <Button
                key={decision}
                variant="default"
                disabled={chosen.length === 0}
                onClick={() => setDeciding({ mails: chosen, decision })}
              >
                {t(decision === 'not-ours' ? 'notOurs' : 'ignore')}
              </Button>
            ))}
          </div>
        </div>
      )}
      <VirtualTable
        rows={mails}
        columns={mayManage ? [choose, ...columns] : columns}
        keyOf={idOf}
        label={t('mails.list')}
        cardsBelow={900}
      />
      <DecideMailsDialog
        deciding={deciding}
        onClose={() => setDeciding(null)}
        onDone={() => setChosenIds(new Set())}
      />
    </>
  );
}
