import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { FormError } from '../form/form-error';
import { Dialog } from './dialog';
import { uiTexts } from './ui-texts';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, and what stays. */
  readonly children: ReactNode;
  /** The button's word: the deed itself, not "OK". */
  readonly action: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
}

/** Asks before something that can't be undone with one click. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const ui = useTexts(uiTexts);
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <Stack>
        <Text component="div">{props.children}</Text>
        <FormError error={props.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {ui('cancel')}
          </Button>
          <Button color="red.9" loading={props.isBusy} onClick={props.onConfirm}>
            {props.action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
