import { Select, Stack } from '@mantine/core';
import type { Channel } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { Dialog } from '../../../shared/ui/dialog';
import { QueryState } from '../../../shared/ui/query-state';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import { channelKindsQuery } from '../api/channel-queries';
import { channelsTexts } from '../channels-texts';
import { ChannelForm } from './channel-form';

interface ChannelDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The channel to edit; left out to add one. */
  readonly channel?: Channel;
}

export function ChannelDialog({ opened, onClose, channel }: ChannelDialogProps) {
  const t = useTexts(channelsTexts);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t(channel === undefined ? 'form.add' : 'form.edit')}
      size="lg"
    >
      <ChooseAndFill channel={channel} onClose={onClose} />
    </Dialog>
  );
}

interface ChooseProps {
  readonly channel: Channel | undefined;
  readonly onClose: () => void;
}

/** What kind it is can only be chosen once. */
function ChooseAndFill({ channel, onClose }: ChooseProps) {
  const t = useTexts(channelsTexts);
  const language = useLanguage();
  const query = useQuery(channelKindsQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryState query={query} skeleton={<RowsSkeleton rows={4} />}>
      {(kinds) => {
        const kind = kinds.find(({ id }) => id === (channel?.kind ?? chosen ?? kinds[0]?.id));
        return (
          <Stack>
            {channel === undefined && (
              <Select
                label={t('form.kind')}
                allowDeselect={false}
                data={kinds.map(({ id, label }) => ({ value: id, label: label[language] }))}
                value={kind?.id ?? null}
                onChange={setChosen}
              />
            )}
            {kind && <ChannelForm key={kind.id} kind={kind} channel={channel} onClose={onClose} />}
          </Stack>
        );
      }}
    </QueryState>
  );
}
