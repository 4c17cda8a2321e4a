import { Badge } from '@mantine/core';
import type { AvailabilityVerdict } from '@nachtwacht/domain';
import { IconCircleCheck, IconCircleX, IconHelpCircle, IconMinus } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { availabilityTexts } from '../availability-texts';

const LOOKS = {
  met: { color: 'green', icon: IconCircleCheck },
  breached: { color: 'red', icon: IconCircleX },
  'not-provable': { color: 'grape', icon: IconHelpCircle },
  'not-applicable': { color: 'gray', icon: IconMinus },
} as const satisfies Record<AvailabilityVerdict, unknown>;

export function VerdictBadge({ verdict }: { readonly verdict: AvailabilityVerdict }) {
  const t = useTexts(availabilityTexts);
  const { color, icon: Icon } = LOOKS[verdict];
  return (
    <Badge variant="light" color={color} tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {t(`verdicts.${verdict}`)}
    </Badge>
  );
}
