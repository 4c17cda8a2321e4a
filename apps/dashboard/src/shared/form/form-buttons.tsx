import { Button, Group } from '@mantine/core';
import { useTexts } from '../i18n/texts';
import { uiTexts } from '../ui/ui-texts';

interface FormButtonsProps {
  readonly onCancel?: (() => void) | undefined;
  readonly isSaving: boolean;
  readonly submit?: string;
  readonly color?: string;
}

export function FormButtons({ onCancel, isSaving, submit, color }: FormButtonsProps) {
  const ui = useTexts(uiTexts);
  return (
    <Group justify="flex-end" mt="sm">
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {ui('cancel')}
        </Button>
      )}
      <Button type="submit" loading={isSaving} {...(color === undefined ? {} : { color })}>
        {submit ?? ui('save')}
      </Button>
    </Group>
  );
}
