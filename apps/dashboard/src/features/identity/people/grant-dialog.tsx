import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Person } from '@nachtwacht/contracts';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useChangeGrant } from '../api/use-people-actions';
import { GrantFields } from './grant-fields';
import { grantInput, grantValues } from './grant-values';
import { peopleTexts } from './people-texts';

interface GrantDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly person: Person;
}

/** Another role for somebody who is there. */
export function GrantDialog({ opened, onClose, person }: GrantDialogProps) {
  const t = useTexts(peopleTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('form.changeTitle', { name: person.name })}>
      <GrantForm person={person} onClose={onClose} />
    </Dialog>
  );
}

function GrantForm({ person, onClose }: Omit<GrantDialogProps, 'opened'>) {
  const t = useTexts(peopleTexts);
  const change = useChangeGrant(person.id);
  const form = useForm({ initialValues: grantValues(person) });
  const submit = form.onSubmit((values) =>
    change.mutate(grantInput(values), {
      onSuccess: ({ name }) => {
        notifyDone(t('form.changed', { name }));
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={change.error} />
        <GrantFields form={form} />
        <Text c="dimmed" size="sm">
          {t('form.signsOut')}
        </Text>
        <FormButtons onCancel={onClose} isSaving={change.isPending} submit={t('form.save')} />
      </Stack>
    </form>
  );
}
