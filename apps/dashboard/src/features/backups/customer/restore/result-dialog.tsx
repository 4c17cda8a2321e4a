import { NumberInput, Radio, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { RESTORE_METHODS, RESTORE_RESULTS, type RestoreTest } from '@nachtwacht/contracts';
import { focusFirstError } from '../../../../shared/form/focus-first-error';
import { FormButtons } from '../../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../../shared/form/form-error';
import { useTexts } from '../../../../shared/i18n/texts';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { useChangeRestoreTest } from '../../api/use-backup-actions';
import { today } from '../../today';
import classes from './restore.module.css';
import { restoreTexts } from './restore-texts';

interface ResultDialogProps {
  readonly test: RestoreTest | null;
  readonly onClose: () => void;
}

/** What was restored, how long it took and whether it worked; who did it is who writes it down. */
export function ResultDialog({ test, onClose }: ResultDialogProps) {
  const t = useTexts(restoreTexts);
  return (
    <Dialog opened={test !== null} onClose={onClose} size="lg" title={t('writeTitle')}>
      {test !== null && <ResultForm test={test} onClose={onClose} />}
    </Dialog>
  );
}

interface ResultDraft {
  doneOn: string;
  method: RestoreTest['method'];
  restored: string;
  durationMinutes: number | string;
  result: '' | NonNullable<RestoreTest['result']>;
  remarks: string;
}

function ResultForm({ test, onClose }: ResultDialogProps & { readonly test: RestoreTest }) {
  const t = useTexts(restoreTexts);
  const change = useChangeRestoreTest(test.id);
  const present = today();
  const form = useForm<ResultDraft>({
    initialValues: {
      doneOn: present,
      method: test.method,
      restored: '',
      durationMinutes: '',
      result: '',
      remarks: '',
    },
    validate: {
      doneOn: (day) => (day === '' ? t('required') : day > present ? t('ahead') : null),
      restored: (text) => (text.trim().length < 3 ? t('required') : null),
      durationMinutes: (value) => (value === '' ? t('required') : null),
      result: (value) => (value === '' ? t('required') : null),
    },
  });
  const submit = form.onSubmit(({ result, durationMinutes, restored, remarks, ...rest }) => {
    if (result === '') return;
    change.mutate(
      {
        ...rest,
        result,
        restored: restored.trim(),
        durationMinutes: Number(durationMinutes),
        remarks: remarks.trim(),
      },
      {
        onSuccess: () => {
          notifyDone(t('savedResult'));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    );
  }, focusFirstError(form));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={change.error} />
        <div className={classes.columns}>
          <TextInput type="date" label={t('doneOn')} max={present} {...form.getInputProps('doneOn')} />
          <Select
            label={t('method')}
            allowDeselect={false}
            data={RESTORE_METHODS.map((value) => ({ value, label: t(`methods.${value}`) }))}
            {...form.getInputProps('method')}
          />
          <NumberInput
            withAsterisk
            label={t('duration')}
            min={0}
            max={100_000}
            allowDecimal={false}
            {...form.getInputProps('durationMinutes')}
          />
        </div>
        <Textarea
          data-autofocus
          withAsterisk
          autosize
          minRows={2}
          label={t('restored')}
          placeholder={t('restoredPlaceholder')}
          maxLength={1_000}
          {...form.getInputProps('restored')}
        />
        <Radio.Group label={t('result')} withAsterisk {...form.getInputProps('result')}>
          <Group gap="md" mt={4}>
            {RESTORE_RESULTS.map((value) => (
              <Radio key={value} value={value} label={t(`results.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          autosize
          minRows={2}
          label={t('remarks')}
          maxLength={2_000}
          {...form.getInputProps('remarks')}
        />
        <FormButtons onCancel={onClose} isSaving={change.isPending} submit={t('write')} />
      </Stack>
    </form>
  );
}
