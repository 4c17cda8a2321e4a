import { Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Site } from '@nachtwacht/contracts';
import { focusFirstError } from '../../../shared/form/focus-first-error';
import { FormButtons } from '../../../shared/form/form-buttons';
import { fieldErrors, FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useApproveTargets } from '../api/use-customer-actions';
import { customersTexts } from '../customers-texts';
import { entryProblems, targetEntries } from './target-entries';
import classes from './targets.module.css';

interface TargetsDialogProps {
  /** null keeps it closed. */
  readonly site: Site | null;
  readonly onClose: () => void;
}

/** Which networks and ports the connections of a site may dial. */
export function TargetsDialog({ site, onClose }: TargetsDialogProps) {
  const t = useTexts(customersTexts);
  return (
    <Dialog opened={site !== null} onClose={onClose} title={t('targets.title', { name: site?.name ?? '' })}>
      {site && <TargetsForm site={site} onClose={onClose} />}
    </Dialog>
  );
}

function TargetsForm({ site, onClose }: { readonly site: Site; readonly onClose: () => void }) {
  const t = useTexts(customersTexts);
  const approve = useApproveTargets(site.id);
  const form = useForm({
    initialValues: { networks: site.targets.networks.join('\n'), ports: site.targets.ports.join('\n') },
  });
  const submit = form.onSubmit(({ networks, ports }) => {
    const body = { networks: targetEntries(networks), ports: targetEntries(ports) };
    approve.mutate(body, {
      onSuccess: ({ name }) => {
        notifyDone(t('targets.saved', { name }));
        onClose();
      },
      onError: (error) => {
        const sentences = fieldErrors(error);
        const errors = Object.fromEntries(
          (['networks', 'ports'] as const).flatMap((list) => {
            const problems = entryProblems(list, body[list], sentences);
            return problems === null ? [] : [[list, problems] as const];
          }),
        );
        form.setErrors(errors);
        focusFirstError(form)(errors);
      },
    });
  });
  const lines = { autosize: true, minRows: 3, maxRows: 10, spellCheck: false, classNames: classes };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormError error={approve.error} />
        <Text size="sm">{t('targets.explanation')}</Text>
        <Textarea
          {...lines}
          label={t('targets.networks')}
          description={t('targets.networksHelp')}
          data-autofocus
          {...form.getInputProps('networks')}
        />
        <Textarea
          {...lines}
          label={t('targets.ports')}
          description={t('targets.portsHelp')}
          {...form.getInputProps('ports')}
        />
        <FormButtons onCancel={onClose} isSaving={approve.isPending} />
      </Stack>
    </form>
  );
}
