import { ActionIcon, Group, Text } from '@mantine/core';
import type { LotSource } from '@nachtwacht/domain';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { versionTexts } from './version-texts';

interface LotOrderProps {
  readonly order: readonly LotSource[];
  readonly onChange: (order: LotSource[]) => void;
}

/** Which hours go first of those that expire at the same moment. */
export function LotOrder({ order, onChange }: LotOrderProps) {
  const t = useTexts(versionTexts);
  const move = (index: number, by: -1 | 1) => {
    const moved = order[index];
    if (moved !== undefined) onChange(order.toSpliced(index, 1).toSpliced(index + by, 0, moved));
  };
  return (
    <div>
      <Text size="sm" fw={600} mt="sm">
        {t('lotOrder')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('lotOrderHelp')}
      </Text>
      <ol style={{ margin: 0, paddingInlineStart: '1.5rem' }}>
        {order.map((source, index) => {
          const name = t(`lots.${source}`);
          return (
            <li key={source}>
              <Group gap="xs" component="span">
                <Text size="sm" component="span" miw="10rem">
                  {name}
                </Text>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('earlier', { name })}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  aria-label={t('later', { name })}
                  disabled={index === order.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
              </Group>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
