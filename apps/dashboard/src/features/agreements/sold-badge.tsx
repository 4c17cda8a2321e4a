import { Badge } from '@mantine/core';
import type { SoldSeenView } from '@nachtwacht/contracts';
import { IconAlertTriangle, IconCheck, IconEyeOff, IconEyeQuestion } from '@tabler/icons-react';
import { useTexts } from '../../shared/i18n/texts';
import { agreementsTexts } from './agreements-texts';

const LOOKS = {
  'not-watched': { color: 'red.9', Icon: IconEyeOff },
  short: { color: 'red.9', Icon: IconAlertTriangle },
  'not-sold': { color: 'yellow.9', Icon: IconEyeQuestion },
  'not-monitored': { color: 'gray.7', Icon: IconEyeOff },
  seen: { color: 'green.9', Icon: IconCheck },
} as const;

/** An icon and words; the colour only repeats them. */
export function SoldBadge({ verdict }: { readonly verdict: SoldSeenView['verdict'] }) {
  const t = useTexts(agreementsTexts);
  const { color, Icon } = LOOKS[verdict];
  return (
    <Badge color={color} variant="filled" tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {t(`verdicts.${verdict}`)}
    </Badge>
  );
}
