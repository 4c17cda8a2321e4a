import { Text } from '@mantine/core';
import type { UpdateItemView, UpdateStepReply } from '@nachtwacht/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { Banner } from '../../../shared/ui/banner';
import { thingName } from '../model/thing-name';
import { stepTexts } from './step-texts';

interface RefusedListProps {
  readonly refused: UpdateStepReply['refused'];
  readonly items: readonly UpdateItemView[];
}

/** Which ones were not moved, by name, and why. */
export function RefusedList({ refused, items }: RefusedListProps) {
  const t = useTexts(stepTexts);
  const named = new Map(items.map((item) => [item.id, item]));
  return (
    <Banner status="warning" icon={<IconAlertTriangle size={18} aria-hidden />}>
      <Text fw={600}>{t('refused', { count: refused.length })}</Text>
      <ul>
        {refused.map(({ id, why }) => {
          const item = named.get(id);
          return (
            <li key={id}>
              {item && `${thingName(item)}, ${item.customerName}: `}
              {t(`why.${why}`)}
            </li>
          );
        })}
      </ul>
      <Text size="sm">{t('refusedHint')}</Text>
    </Banner>
  );
}
