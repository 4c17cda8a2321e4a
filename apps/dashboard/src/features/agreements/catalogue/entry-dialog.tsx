import { Stack, TextInput } from '@mantine/core';
import type { CatalogueService } from '@nachtwacht/contracts';
import { useState, type FormEvent } from 'react';
import { FormButtons } from '../../../shared/form/form-buttons';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useKeepEntry, type CatalogueEntry } from '../api/catalogue-calls';
import { catalogueTexts } from './catalogue-texts';
import { OwnFields } from './own-fields';

interface EntryDialogProps {
  /** null: closed; without a code: a new one */
  readonly entry: CatalogueEntry | null;
  readonly services: readonly CatalogueService[];
  readonly onClose: () => void;
}

export function EntryDialog({ entry, services, onClose }: EntryDialogProps) {
  const t = useTexts(catalogueTexts);
  const title = entry?.body.code === '' ? t('add') : t('edit');
  return (
    <Dialog opened={entry !== null} onClose={onClose} title={title} size="lg">
      {entry !== null && <EntryForm entry={entry} services={services} onClose={onClose} />}
    </Dialog>
  );
}

function EntryForm({
  entry: given,
  services,
  onClose,
}: EntryDialogProps & { readonly entry: CatalogueEntry }) {
  const t = useTexts(catalogueTexts);
  const keep = useKeepEntry();
  const [entry, setEntry] = useState(given);
  const change = (over: Partial<Named>) => setEntry((before) => withNames(before, over));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate(entry, {
      onSuccess: () => {
        notifyDone(t('saved'));
        onClose();
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <FormError error={keep.error} />
        {given.body.code === '' && (
          <TextInput
            required
            label={t('code')}
            description={t('codeHelp')}
            pattern="[a-z0-9\-]+"
            maxLength={60}
            value={entry.body.code}
            onChange={({ currentTarget }) => change({ code: currentTarget.value })}
          />
        )}
        <TextInput
          required
          label={t('nameNl')}
          maxLength={100}
          value={entry.body.nameNl}
          onChange={({ currentTarget }) => change({ nameNl: currentTarget.value })}
        />
        <TextInput
          required
          label={t('nameEn')}
          maxLength={100}
          value={entry.body.nameEn}
          onChange={({ currentTarget }) => change({ nameEn: currentTarget.value })}
        />
        <OwnFields entry={entry} services={services} onChange={setEntry} />
        <FormButtons onCancel={onClose} isSaving={keep.isPending} />
      </Stack>
    </form>
  );
}

type Named = Pick<CatalogueEntry['body'], 'code' | 'nameNl' | 'nameEn'>;

function withNames(entry: CatalogueEntry, over: Partial<Named>): CatalogueEntry {
  switch (entry.kind) {
    case 'service':
      return { ...entry, body: { ...entry.body, ...over } };
    case 'package':
      return { ...entry, body: { ...entry.body, ...over } };
    case 'fee':
      return { ...entry, body: { ...entry.body, ...over } };
  }
}
