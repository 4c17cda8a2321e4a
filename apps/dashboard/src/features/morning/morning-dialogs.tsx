import { BulkDialog } from './bulk/bulk-dialog';
import { HandOverDialog } from './duty/hand-over-dialog';
import { KeyHelp } from './keys/key-help';
import type { MorningFeed } from './model/morning-feed';
import type { MorningState } from './model/morning-state';
import { NoteDialog } from './night/note-dialog';
import { OverrideDialog } from './night/override-dialog';
import type { Desk } from './use-desk';

interface MorningDialogsProps {
  readonly feed: MorningFeed;
  readonly state: MorningState;
  readonly desk: Desk;
}

/** What opens over the page. */
export function MorningDialogs({ feed, state, desk }: MorningDialogsProps) {
  const { dialog, about, show } = desk;
  const close = () => show(null);
  return (
    <>
      <KeyHelp opened={dialog === 'help'} onClose={close} />
      <HandOverDialog
        opened={dialog === 'hand-over'}
        day={state.day}
        onClose={close}
        onDone={(day) => feed.patch((before) => (before.day.date === day.date ? { ...before, day } : before))}
      />
      <NoteDialog night={dialog === 'note' ? about : null} onClose={close} onDone={desk.told} />
      {/* What it makes of the nights is told by the server, for all of them that it holds for. */}
      <OverrideDialog night={dialog === 'override' ? about : null} onClose={close} onDone={feed.refresh} />
      <BulkDialog
        opened={dialog === 'bulk'}
        onClose={close}
        nights={state.nights}
        signing={desk.signing}
        onSigned={desk.signedTogether}
        onOpen={(night) => {
          close();
          desk.deeds.open(night);
        }}
      />
    </>
  );
}
