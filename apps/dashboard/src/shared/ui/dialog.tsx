import { CloseButton, Group, Modal, Title, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { uiTexts } from './ui-texts';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: ModalProps['size'];
  readonly children: ReactNode;
}

/**
 * A dialog over the page. Use this instead of Mantine's Modal with a title: that one nests a second page banner and
 * has a close button without a name.
 */
export function Dialog({ opened, onClose, title, size = 'md', children }: DialogProps) {
  const t = useTexts(uiTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      size={size}
      attributes={{ content: { 'aria-label': title } }}
    >
      <Group justify="space-between" wrap="nowrap" mb="md">
        <Title order={2} size="h4">
          {title}
        </Title>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </Group>
      {children}
    </Modal>
  );
}
