import { Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { InboxThing } from '@nachtwacht/contracts';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useLeaveOut } from '../api/use-inbox-actions';
import { inboxTexts } from './inbox-texts';
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
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim().length < 3 ? t('reasonShort') : null) },
  });
  const submit = form.onSubmit(
    ({ reason }) =>
      leaveOut.mutate(
        { things, ignored: true, reason: reason.trim(), notOurs },
        {
          onSuccess: () => {
            notifyDone(t('left', { count: things.length }));
            onDone();
            onClose();
          },
        },
      ),
    focusFirstError(form),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ThingNames things={things} />
        <Text c="dimmed">{t(notOurs ? 'notOursText' : 'ignoreText')}</Text>
        <FormError error={leaveOut.error} />
        <TextInput
          data-autofocus
          withAsterisk
          label={t('reason')}
          placeholder={t('reasonPlaceholder')}
          maxLength={300}
          {...form.getInputProps('reason')}
        />
        <FormButtons
          onCancel={onClose}
          isSaving={leaveOut.isPending}
          submit={t(notOurs ? 'notOurs' : 'ignore')}
        />
      </Stack>
    </form>
  );
}
