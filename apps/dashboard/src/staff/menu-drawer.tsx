import { CloseButton, Drawer, Group } from '@mantine/core';
import { useTexts } from '../shared/i18n/texts';
import { uiTexts } from '../shared/ui/ui-texts';
import { Wordmark } from '../shared/ui/wordmark';
import { MenuEntries } from './menu-entries';
import { staffTexts } from './staff-texts';

interface MenuDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The menu of a narrow screen. Its head is our own: the library's has a close button without a name. */
export function MenuDrawer({ opened, onClose }: MenuDrawerProps) {
  const t = useTexts(staffTexts);
  const ui = useTexts(uiTexts);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size="16rem"
      withCloseButton={false}
      attributes={{ content: { 'aria-label': t('menu') } }}
    >
      <Group justify="space-between" mb="md">
        <Wordmark />
        <CloseButton aria-label={ui('close')} onClick={onClose} />
      </Group>
      <nav aria-label={t('menu')}>
        <MenuEntries onFollow={onClose} />
      </nav>
    </Drawer>
  );
}
