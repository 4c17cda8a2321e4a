import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { uiTexts } from '../../../shared/ui/ui-texts';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useAcknowledge } from '../api/acknowledge';
import { boardTexts } from '../board-texts';
import type { ProblemGroup } from '../model/problem-groups';
import { Cause } from './cause';

interface AcknowledgeDialogProps {
  /** The problem to take; null closes the dialog. */
  readonly group: ProblemGroup | null;
  readonly onClose: () => void;
}

export function AcknowledgeDialog({ group, onClose }: AcknowledgeDialogProps) {
  const t = useTexts(boardTexts);
  return (
    <Dialog opened={group !== null} onClose={onClose} title={t('acknowledge.title')}>
      {group !== null && <AcknowledgeForm group={group} onClose={onClose} />}
    </Dialog>
  );
}

function AcknowledgeForm({ group, onClose }: { readonly group: ProblemGroup; readonly onClose: () => void }) {
  const t = useTexts(boardTexts);
  const ui = useTexts(uiTexts);
  const errorText = useErrorText();
  const [note, setNote] = useState('');
  const acknowledge = useAcknowledge();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (group.incident === null) return;
    const onSuccess = () => {
      notifyDone(t('acknowledge.done', { asset: group.lead.assetName }));
      onClose();
    };
    acknowledge.mutate({ incidentId: group.incident.id, note }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div>
          <Text fw={600}>{group.lead.assetName}</Text>
          <Text c="dimmed" size="sm">
            {group.customerName}
          </Text>
          <Cause problem={group.lead} />
        </div>
        <Textarea
          data-autofocus
          label={t('acknowledge.note')}
          description={t('acknowledge.text')}
          placeholder={t('acknowledge.notePlaceholder')}
          maxLength={2000}
          autosize
          minRows={3}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          error={acknowledge.isError ? errorText(acknowledge.error) : undefined}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" loading={acknowledge.isPending}>
            {t('acknowledge.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
