import { useLanguage } from '../../../shared/i18n/use-language';
import { Dialog } from '../../../shared/ui/dialog';
import type { EditedLimit } from '../model/edited-limit';
import { LimitForm } from './limit-form';

interface LimitDialogProps {
  readonly edited: EditedLimit | null;
  readonly onClose: () => void;
}

export function LimitDialog({ edited, onClose }: LimitDialogProps) {
  const language = useLanguage();
  return (
    <Dialog
      opened={edited !== null}
      onClose={onClose}
      title={edited?.aspect.label[language] ?? ''}
      size="64rem"
    >
      {edited && <LimitForm key={JSON.stringify(edited.about)} edited={edited} onClose={onClose} />}
    </Dialog>
  );
}
