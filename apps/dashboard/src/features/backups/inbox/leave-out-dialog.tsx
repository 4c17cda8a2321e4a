import type { InboxThing } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useLeaveOut } from '../api/use-inbox-actions';
import { inboxTexts } from './inbox-texts';
import { ReasonForm } from './reason-form';
import { ThingNames } from './thing-names';

export interface LeavingOutOf {
  readonly things: readonly InboxThing[];
  readonly notOurs: boolean;
}

interface LeaveOutDialogProps {
  readonly leaving: LeavingOutOf | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Leaves things out, with a reason that whoever finds them later can read. */
export function LeaveOutDialog({ leaving, onClose, onDone }: LeaveOutDialogProps) {
  const t = useTexts(inboxTexts);
  return (
    <Dialog
      opened={leaving !== null}
      onClose={onClose}
      title={t(leaving?.notOurs === true ? 'notOursTitle' : 'ignoreTitle')}
    >
      {leaving !== null && <LeaveOutForm leaving={leaving} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function LeaveOutForm({
  leaving: { things, notOurs },
  onClose,
  onDone,
}: LeaveOutDialogProps & { readonly leaving: LeavingOutOf }) {
  const t = useTexts(inboxTexts);
  const leaveOut = useLeaveOut();
  const submit = (reason: string) =>
    leaveOut.mutate(
      { things, ignored: true, reason, notOurs },
      {
        onSuccess: () => {
          notifyDone(t('left', { count: things.length }));
          onDone();
          onClose();
        },
      },
    );
  return (
    <ReasonForm
      names={<ThingNames names={things.map(({ name }) => name)} />}
      text={t(notOurs ? 'notOursText' : 'ignoreText')}
      submit={t(notOurs ? 'notOurs' : 'ignore')}
      error={leaveOut.error}
      isSaving={leaveOut.isPending}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
