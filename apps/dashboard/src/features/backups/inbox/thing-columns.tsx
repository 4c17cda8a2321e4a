import type { InboxThing } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { ThingText } from '../../../shared/inventory/thing-text';
import type { Column } from '../../../shared/list/virtual-table';
import { Ago } from '../../../shared/ui/ago';
import { ConnectionCell } from './connection-cell';
import { inboxTexts } from './inbox-texts';

export const idOf = ({ connectionId, key }: Pick<InboxThing, 'connectionId' | 'key'>) =>
  `${connectionId} ${key}`;

/** What it is and where it was seen: the same in every view. */
export function useThingColumns(): Column<InboxThing>[] {
  const t = useTexts(inboxTexts);
  return [
    {
      key: 'thing',
      label: t('thing'),
      isSelfEvident: true,
      width: 'minmax(12rem, 1.5fr)',
      cell: (thing) => <ThingText thing={thing} />,
    },
    {
      key: 'connection',
      label: t('connection'),
      width: 'minmax(10rem, 1.2fr)',
      cell: ({ connectionId, connectionName, connectionCustomerName }) => (
        <ConnectionCell id={connectionId} name={connectionName} customerName={connectionCustomerName} />
      ),
    },
    {
      key: 'first',
      label: t('firstSeen'),
      width: '7.5rem',
      cell: ({ firstSeenAt }) => <Ago since={firstSeenAt} />,
    },
    {
      key: 'last',
      label: t('lastSeen'),
      width: '7.5rem',
      cell: ({ lastSeenAt }) => <Ago since={lastSeenAt} />,
    },
  ];
}
