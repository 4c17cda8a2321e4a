import { Badge, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { TimeEntryView } from '@nachtwacht/contracts';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { CustomerSelect } from '../../../shared/inventory/inventory-selects';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useKeepEntry } from '../api/use-entry-actions';
import { draftOf, draftProblems, inputOf, type EntryDraft } from '../model/entry-draft';
import { today } from '../today';
import { AssetOfCustomer } from './asset-of-customer';
import { entryTexts } from './entry-texts';
import { needsAgreement } from './needs-agreement';
import { TimeFields } from './time-fields';
import { WorkFields } from './work-fields';

/** A new entry with what is known of it, or one to change. */
export type Edited = { readonly draft: EntryDraft } | { readonly entry: TimeEntryView };

interface EntryDialogProps {
  /** null: closed. */
  readonly edited: Edited | null;
  readonly onClose: () => void;
}

export function EntryDialog({ edited, onClose }: EntryDialogProps) {
  const t = useTexts(entryTexts);
  const isNew = edited === null || 'draft' in edited;
  return (
    <Dialog opened={edited !== null} onClose={onClose} size="lg" title={t(isNew ? 'add' : 'edit')}>
      {edited !== null && <EntryForm edited={edited} onClose={onClose} />}
    </Dialog>
  );
}

function EntryForm({ edited, onClose }: { readonly edited: Edited; readonly onClose: () => void }) {
  const t = useTexts(entryTexts);
  const entry = 'entry' in edited ? edited.entry : null;
  const keep = useKeepEntry(entry);
  const form = useForm<EntryDraft>({
    initialValues: 'entry' in edited ? draftOf(edited.entry) : edited.draft,
    validate: (draft) =>
      Object.fromEntries(
        Object.entries(draftProblems(draft, today())).map(([field, problem]) => [
          field,
          t(`problems.${problem}`),
        ]),
      ),
  });
  const submit = form.onSubmit(
    (draft) =>
      keep.mutate(inputOf(draft), {
        onSuccess: () => {
          notifyDone(t(entry === null ? 'saved' : 'changed'));
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      }),
    focusFirstError(form),
  );
  const { customerId } = form.values;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <FormError error={keep.error} />
        <CustomerSelect
          data-autofocus={customerId === '' || undefined}
          withAsterisk
          {...form.getInputProps('customerId')}
          value={customerId === '' ? null : customerId}
          onChange={(value) =>
            form.setValues({ customerId: value ?? '', assetId: '', incidentId: '', workItemId: '' })
          }
        />
        {form.values.incidentId === '' ? (
          <AssetOfCustomer
            customerId={customerId}
            value={form.values.assetId === '' ? null : form.values.assetId}
            onChange={(value) => form.setFieldValue('assetId', value ?? '')}
          />
        ) : (
          <Badge variant="light">{t('onIncident')}</Badge>
        )}
        <TimeFields form={form} />
        <WorkFields form={form} needsAgreement={needsAgreement(keep.error)} />
        <FormButtons onCancel={onClose} isSaving={keep.isPending} />
      </Stack>
    </form>
  );
}
