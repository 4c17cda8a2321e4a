import type { CollectorInfo, Connection } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { connectionsTexts } from '../connections-texts';
import { ConnectionForm } from '../form/connection-form';

interface EditDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly connection: Connection;
  readonly collector: CollectorInfo;
}

export function EditDialog({ opened, onClose, connection, collector }: EditDialogProps) {
  const t = useTexts(connectionsTexts);
  const done = () => {
    notifyDone(t('form.saved'));
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t('detail.editTitle')} size="lg">
      <ConnectionForm collector={collector} connection={connection} onSaved={done} onCancel={onClose} />
    </Dialog>
  );
}
