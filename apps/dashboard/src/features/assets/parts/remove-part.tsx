import { Button } from '@mantine/core';
import type { CheckDetail } from '@nachtwacht/contracts';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Dialog } from '../../../shared/ui/dialog';
import { useCheckName } from '../checks/use-check-name';
import { isGone } from './gone';
import { partsTexts } from './parts-texts';
import { RemovePartForm } from './remove-part-form';

/** For who may work: to say of something that is gone that it was taken out on purpose. Nothing for anything else. */
export function RemovePart({ check }: { readonly check: CheckDetail }) {
  const t = useTexts(partsTexts);
  const nameOf = useCheckName();
  const mayOperate = useMay('operate');
  const [isOpen, setIsOpen] = useState(false);
  if (!mayOperate || !isGone(check)) return null;
  const part = nameOf(check);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('removeWhat', { part })}
        onClick={() => setIsOpen(true)}
      >
        {t('remove')}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t('title', { part })}>
        <RemovePartForm checkId={check.id} part={part} onClose={close} />
      </Dialog>
    </>
  );
}
