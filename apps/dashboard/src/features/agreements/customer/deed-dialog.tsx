import type { ReactNode } from 'react';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useAgreementDeed, type AgreementDeed } from '../api/agreement-calls';

interface DeedDialogProps {
  readonly customerId: string;
  /** null: closed */
  readonly deed: AgreementDeed | null;
  readonly title: string;
  readonly action: string;
  readonly done: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before a deed that can't be taken back. */
export function DeedDialog({ customerId, deed, title, action, done, onClose, children }: DeedDialogProps) {
  const perform = useAgreementDeed(customerId);
  const onConfirm = () => {
    if (deed === null) return;
    perform.mutate(deed, {
      onSuccess: () => {
        notifyDone(done);
        onClose();
      },
    });
  };
  return (
    <ConfirmDialog
      opened={deed !== null}
      onClose={onClose}
      title={title}
      action={action}
      isBusy={perform.isPending}
      error={perform.error}
      onConfirm={onConfirm}
    >
      {children}
    </ConfirmDialog>
  );
}
