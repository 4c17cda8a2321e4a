import { Button, Group, Text } from '@mantine/core';
import type { Passkey } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { passkeyTexts } from './passkey-texts';

interface PasskeyItemProps {
  readonly passkey: Passkey;
  readonly onRemove: () => void;
}

export function PasskeyItem({ passkey: { name, createdAt, lastUsedAt }, onRemove }: PasskeyItemProps) {
  const t = useTexts(passkeyTexts);
  const format = useFormat();
  const used = lastUsedAt === null ? t('unused') : t('used', { date: format.date(lastUsedAt) });
  return (
    <Group component="li" justify="space-between" py="xs">
      <div>
        <Text fw={600}>{name}</Text>
        <Text c="dimmed" size="sm">
          {t('made', { date: format.date(createdAt) })} · {used}
        </Text>
      </div>
      <Button variant="default" aria-label={t('remove.named', { name })} onClick={onRemove}>
        {t('remove.open')}
      </Button>
    </Group>
  );
}
