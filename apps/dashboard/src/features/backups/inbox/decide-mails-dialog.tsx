import type { MailDecisionInput, UnreadMail } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useDecideMails } from '../api/use-decide-mails';
import { inboxTexts } from './inbox-texts';
import { ReasonForm } from './reason-form';
import { ThingNames } from './thing-names';

export interface DecidingOn {
  readonly mails: readonly UnreadMail[];
  readonly decision: MailDecisionInput['decision'];
}

interface DecideMailsDialogProps {
  readonly deciding: DecidingOn | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Takes mails out of what is read, with the reason. */
export function DecideMailsDialog({ deciding, onClose, onDone }: DecideMailsDialogProps) {
  const t = useTexts(inboxTexts);
  return (
    <Dialog
      opened={deciding !== null}
      onClose={onClose}
      title={t(deciding?.decision === 'not-ours' ? 'notOursTitle' : 'ignoreTitle')}
    >
      {deciding !== null && <DecideMailsForm deciding={deciding} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function DecideMailsForm({
  deciding: { mails, decision },
  onClose,
  onDone,
}: DecideMailsDialogProps & { readonly deciding: DecidingOn }) {
  const t = useTexts(inboxTexts);
  const decide = useDecideMails();
  const submit = (reason: string) =>
    decide.mutate(
      { ids: mails.map(({ id }) => id), decision, reason },
      {
        onSuccess: () => {
          notifyDone(t('left', { count: mails.length }));
          onDone();
          onClose();
        },
      },
    );
  return (
    <ReasonForm
      names={<ThingNames names={mails.map(({ subject, from }) => subject || from)} />}
      text={t(decision === 'not-ours' ? 'mails.notOursText' : 'mails.ignoreText')}
      submit={t(decision === 'not-ours' ? 'notOurs' : 'ignore')}
      error={decide.error}
      isSaving={decide.isPending}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
