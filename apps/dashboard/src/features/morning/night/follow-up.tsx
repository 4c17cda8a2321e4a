import { Anchor, Button, Group, TextInput } from '@mantine/core';
import type { NightRow } from '@nachtwacht/contracts';
import { IconTicket } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useFollowUp } from '../api/use-follow-up';
import { morningTexts } from '../morning-texts';
import classes from './night-panel.module.css';
import { Part } from './part';

interface FollowUpProps {
  readonly followUp: NonNullable<NightRow['followUp']>;
  readonly onChanged: () => void;
}

/** The failure that is being worked on: its ticket, and the way to close it. */
export function FollowUp({ followUp, onChanged }: FollowUpProps) {
  const t = useTexts(morningTexts);
  const mayOperate = useMay('operate');
  const change = useFollowUp(followUp.id);
  const [reference, setReference] = useState(followUp.reference ?? '');
  const [isClosing, setClosing] = useState(false);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      notifyDone(t('followUp.saved'));
      onChanged();
    };
    change.mutate({ reference: reference.trim() || null }, { onSuccess });
  };
  const close = () => {
    const onSuccess = () => {
      notifyDone(t('followUp.closed'));
      setClosing(false);
      onChanged();
    };
    change.mutate({ closed: true }, { onSuccess });
  };
  return (
    <Part
      title={t('followUp.title')}
      actions={
        <span className={classes.soft}>
          <IconTicket size={14} aria-hidden /> {t('followUp.nights', { count: followUp.nights })}
        </span>
      }
    >
      {mayOperate ? (
        <form onSubmit={save}>
          <FormError error={isClosing ? null : change.error} />
          <Group gap="xs" align="flex-end">
            <TextInput
              className={classes.reference}
              size="sm"
              label={t('followUp.reference')}
              placeholder={t('followUp.referencePlaceholder')}
              maxLength={100}
              value={reference}
              onChange={({ currentTarget }) => setReference(currentTarget.value)}
            />
            <Button
              type="submit"
              size="sm"
              variant="default"
              loading={change.isPending && !isClosing}
              disabled={reference.trim() === (followUp.reference ?? '')}
            >
              {t('followUp.save')}
            </Button>
            <Button size="sm" variant="default" onClick={() => setClosing(true)}>
              {t('followUp.close')}
            </Button>
          </Group>
        </form>
      ) : (
        followUp.reference === null && <span>{t('followUp.none')}</span>
      )}
      {followUp.reference !== null && <Reference reference={followUp.reference} isShown={!mayOperate} />}
      <ConfirmDialog
        opened={isClosing}
        onClose={() => setClosing(false)}
        title={t('followUp.close')}
        action={t('followUp.close')}
        isBusy={change.isPending}
        error={change.error}
        onConfirm={close}
      >
        {t('followUp.closeText')}
      </ConfirmDialog>
    </Part>
  );
}

interface ReferenceProps {
  readonly reference: string;
  /** Also where it is no address: nothing else shows it. */
  readonly isShown: boolean;
}

/** The ticket, as a link where it is the address of a page. */
function Reference({ reference, isShown }: ReferenceProps) {
  if (/^https?:\/\//i.test(reference))
    return (
      <Anchor href={reference} target="_blank" rel="noreferrer" size="sm">
        {reference}
      </Anchor>
    );
  return isShown ? <span>{reference}</span> : null;
}
