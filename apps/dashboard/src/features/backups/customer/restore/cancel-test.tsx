import type { RestoreTest } from '@nachtwacht/contracts';
import { useTexts } from '../../../../shared/i18n/texts';
import { ConfirmDialog } from '../../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { useChangeRestoreTest } from '../../api/use-backup-actions';
import { restoreTexts } from './restore-texts';

interface CancelTestProps {
  readonly test: RestoreTest | null;
  readonly onClose: () => void;
}

export function CancelTest({ test, onClose }: CancelTestProps) {
  const t = useTexts(restoreTexts);
  const change = useChangeRestoreTest(test?.id ?? '');
  const confirm = () =>
    change.mutate(
      { cancelled: true },
      {
        onSuccess: () => {
          notifyDone(t('savedCancel'));
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened={test !== null}
      onClose={onClose}
      title={t('cancelTitle')}
      action={t('cancel')}
      isBusy={change.isPending}
      error={change.error}
      onConfirm={confirm}
    >
      {t('cancelText')}
    </ConfirmDialog>
  );
}
