import { Stack } from '@mantine/core';
import type { InboxThing } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../shared/i18n/texts';
import { servicesQuery } from '../../../shared/inventory/inventory-queries';
import { Dialog } from '../../../shared/ui/dialog';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { inboxTexts } from './inbox-texts';
import { PlaceForm } from './place-form';
import { ThingNames } from './thing-names';

interface PlaceDialogProps {
  readonly things: readonly InboxThing[] | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says where found things belong; of a backup job also what was sold and what it protects. */
export function PlaceDialog({ things, onClose, onDone }: PlaceDialogProps) {
  const t = useTexts(inboxTexts);
  const services = useQuery(servicesQuery);
  return (
    <Dialog opened={things !== null} onClose={onClose} size="lg" title={t('placeTitle')}>
      {things !== null && (
        <Stack>
          <ThingNames names={things.map(({ name }) => name)} />
          {services.data === undefined ? (
            <RowsSkeleton rows={4} />
          ) : (
            <PlaceForm things={things} services={services.data} onClose={onClose} onDone={onDone} />
          )}
        </Stack>
      )}
    </Dialog>
  );
}
