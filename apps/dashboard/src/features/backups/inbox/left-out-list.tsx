import { Button, Text } from '@mantine/core';
import type { InboxThing } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { VirtualTable, type Column } from '../../../shared/list/virtual-table';
import { useMay } from '../../../shared/session/me';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useLeaveOut } from '../api/use-inbox-actions';
import { inboxTexts } from './inbox-texts';
import { idOf, useThingColumns } from './thing-columns';

/** What was left out and why, with the way back. */
export function LeftOutList({ things }: { readonly things: readonly InboxThing[] }) {
  const t = useTexts(inboxTexts);
  const errorText = useErrorText();
  const mayManage = useMay('manage-inventory');
  const leaveOut = useLeaveOut();
  const bringBack = (thing: InboxThing) =>
    leaveOut.mutate(
      { things: [thing], ignored: false, reason: null, notOurs: false },
      {
        onSuccess: () => notifyDone(t('backDone')),
        onError: (error) => notifyFailed(errorText(error)),
      },
    );
  const columns: Column<InboxThing>[] = [
    ...useThingColumns(),
    {
      key: 'why',
      label: t('why'),
      width: 'minmax(10rem, 1.2fr)',
      cell: ({ ignoredReason }) => (
        <Text size="sm" {...(ignoredReason === null && { c: 'dimmed' })}>
          {ignoredReason ?? t('noReason')}
        </Text>
      ),
    },
    {
      key: 'back',
      label: t('back'),
      isLabelHidden: true,
      width: '7rem',
      cell: (thing) =>
        mayManage && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('backOne', { name: thing.name })}
            onClick={() => bringBack(thing)}
          >
            {t('back')}
          </Button>
        ),
    },
  ];
  return <VirtualTable rows={things} columns={columns} keyOf={idOf} label={t('list')} cardsBelow={900} />;
}
