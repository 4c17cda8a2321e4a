import type { ReleaseView } from '@nachtwacht/contracts';
import { useTexts } from '../../../../shared/i18n/texts';
import { Dialog } from '../../../../shared/ui/dialog';
import { catalogueTexts } from '../catalogue-texts';
import { ReleaseForm } from './release-form';

interface ReleaseDialogProps {
  readonly edited: ReleaseView | 'new' | null;
  readonly onClose: () => void;
}

export function ReleaseDialog({ edited, onClose }: ReleaseDialogProps) {
  const t = useTexts(catalogueTexts);
  return (
    <Dialog
      opened={edited !== null}
      onClose={onClose}
      size="lg"
      title={t(edited === 'new' ? 'form.addTitle' : 'form.editTitle')}
    >
      {edited !== null && <ReleaseForm release={edited === 'new' ? null : edited} onClose={onClose} />}
    </Dialog>
  );
}
