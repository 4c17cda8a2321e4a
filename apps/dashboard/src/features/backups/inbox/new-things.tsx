import { Button, Checkbox, Text } from '@mantine/core';
import type { InboxThing } from '@nachtwacht/contracts';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { useMay } from '../../../shared/session/me';
import classes from './inbox.module.css';
import { inboxTexts } from './inbox-texts';
import { LeaveOutDialog, type LeavingOutOf } from './leave-out-dialog';
import { PlaceDialog } from './place-dialog';
import { idOf, useThingColumns } from './thing-columns';

/** The contract takes no more of one connection at once. */
const MOST_AT_ONCE = 500;

/** What nobody decided about: choose, and say where it belongs or that it is left out. */
export function NewThings({ things }: { readonly things: readonly InboxThing[] }) {
  const t = useTexts(inboxTexts);
  const mayManage = useMay('manage-inventory');
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [placing, setPlacing] = useState<readonly InboxThing[] | null>(null);
  const [leaving, setLeaving] = useState<LeavingOutOf | null>(null);
  const chosen = things.filter((thing) => chosenIds.has(idOf(thing)));
  const isTooMany = chosen.length > MOST_AT_ONCE;
  const isNone = chosen.length === 0 || isTooMany;
  const toggle = (id: string) => {
    const next = new Set(chosenIds);
    if (!next.delete(id)) next.add(id);
    setChosenIds(next);
  };
  const toggleAll = () =>
    setChosenIds(chosen.length === things.length ? new Set() : new Set(things.map(idOf)));
  const forget = () => setChosenIds(new Set());
  const common = useThingColumns();
  const columns: Column<InboxThing>[] = mayManage
    ? [
        {
          key: 'choose',
          label: t('all'),
          isLabelHidden: true,
          width: '1.5rem',
          cell: (thing) => (
            <Checkbox
              aria-label={t('choose', { name: thing.name })}
              checked={chosenIds.has(idOf(thing))}
              onChange={() => toggle(idOf(thing))}
            />
          ),
        },
        ...common,
        {
          key: 'act',
          label: t('act'),
          isLabelHidden: true,
          width: '6.5rem',
          cell: (thing) => (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('placeOne', { name: thing.name })}
              onClick={() => setPlacing([thing])}
            >
              {t('place')}
            </Button>
          ),
        },
      ]
    : common;
  return (
    <>
      {mayManage && (
        <div className={classes.bar}>
          <Checkbox
            label={t('all')}
            checked={chosen.length === things.length}
            indeterminate={chosen.length > 0 && chosen.length < things.length}
            onChange={toggleAll}
          />
          {isTooMany && (
            <Text size="sm" role="status">
              {t('tooMany', { max: MOST_AT_ONCE })}
            </Text>
          )}
          <div className={classes.acts}>
            <Button
              variant="default"
              disabled={isNone}
              onClick={() => setLeaving({ things: chosen, notOurs: true })}
            >
              {t('notOurs')}
            </Button>
            <Button
              variant="default"
              disabled={isNone}
              onClick={() => setLeaving({ things: chosen, notOurs: false })}
            >
              {t('ignore')}
            </Button>
            <Button disabled={isNone} onClick={() => setPlacing(chosen)}>
              {t('placeMany', { count: chosen.length })}
            </Button>
          </div>
        </div>
      )}
      <VirtualTable rows={things} columns={columns} keyOf={idOf} label={t('list')} cardsBelow={900} />
      <PlaceDialog things={placing} onClose={() => setPlacing(null)} onDone={forget} />
      <LeaveOutDialog leaving={leaving} onClose={() => setLeaving(null)} onDone={forget} />
    </>
  );
}
