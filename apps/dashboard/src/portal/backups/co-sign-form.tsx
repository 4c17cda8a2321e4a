import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { PORTAL_ROUTES, type CoSignInput } from '@nachtwacht/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../shared/api/call';
import { focusFirstError } from '../../shared/form/focus-first-error';
import { FormButtons } from '../../shared/form/form-buttons';
import { FormError } from '../../shared/form/form-error';
import { useTexts } from '../../shared/i18n/texts';
import { useMe } from '../../shared/session/me';
import { Dialog } from '../../shared/ui/dialog';
import { notifyDone } from '../../shared/ui/notify';
import { portalTexts } from '../portal-texts';

interface CoSignFormProps {
  readonly testId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Who judges, as what, and whether the practice can work with what was restored. */
export function CoSignForm({ opened, ...props }: CoSignFormProps) {
  const t = useTexts(portalTexts);
  return (
    <Dialog opened={opened} onClose={props.onClose} title={t('backups.form.result')}>
      <Fields {...props} />
    </Dialog>
  );
}

type Values = Omit<CoSignInput, 'result'> & { readonly result: CoSignInput['result'] | '' };
const RESULTS = ['usable', 'partly', 'not-usable'] as const;

function Fields({ testId, onClose }: Omit<CoSignFormProps, 'opened'>) {
  const t = useTexts(portalTexts);
  const queryClient = useQueryClient();
  const { name } = useMe();
  const needed = (given: string) => (given.trim().length < 2 ? t('backups.form.required') : null);
  const form = useForm<Values>({
    initialValues: { name, jobRole: '', result: '', remarks: '' },
    validate: { name: needed, jobRole: needed, result: needed },
  });
  const sign = useMutation({
    mutationFn: ({ result, ...values }: Values) =>
      call(PORTAL_ROUTES.portalCoSign, {
        params: { id: testId },
        body: { ...values, result: result === '' ? 'not-usable' : result },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['portal'] });
      notifyDone(t('backups.form.done'));
      onClose();
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => sign.mutate(values), focusFirstError(form))} noValidate>
      <Stack>
        <FormError error={sign.error} />
        <TextInput
          label={t('backups.form.name')}
          withAsterisk
          maxLength={200}
          autoComplete="name"
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('backups.form.jobRole')}
          withAsterisk
          maxLength={200}
          autoComplete="organization-title"
          {...form.getInputProps('jobRole')}
        />
        <Radio.Group label={t('backups.form.result')} withAsterisk {...form.getInputProps('result')}>
          <Stack gap="xs" mt="xs">
            {RESULTS.map((result) => (
              <Radio key={result} value={result} label={t(`backups.form.${result}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('backups.form.remarks')}
          autosize
          minRows={2}
          maxLength={2_000}
          {...form.getInputProps('remarks')}
        />
        <Text c="dimmed">{t('backups.form.final')}</Text>
        <FormButtons onCancel={onClose} isSaving={sign.isPending} submit={t('backups.form.submit')} />
      </Stack>
    </form>
  );
}
