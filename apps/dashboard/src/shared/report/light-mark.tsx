import { Group, Text } from '@mantine/core';
import { REPORT_WORDS, type ReportLight } from '@nachtwacht/domain';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpSquareRounded } from '@tabler/icons-react';
import { useLanguage } from '../i18n/use-language';

const ICONS = {
  red: IconCircleX,
  orange: IconAlertTriangle,
  grey: IconHelpSquareRounded,
  green: IconCircleCheck,
} as const satisfies Record<ReportLight, unknown>;
const COLOURS: Readonly<Record<ReportLight, string>> = {
  red: 'var(--status-critical-text)',
  orange: 'var(--status-warning-text)',
  grey: 'var(--status-unknown-text)',
  green: 'var(--status-ok-text)',
};

/** A traffic light as an icon and a word: colour never says it alone. `isShort`: the word for who can't see it. */
export function LightMark({ light, label }: { readonly light: ReportLight; readonly label?: string }) {
  const words = REPORT_WORDS[useLanguage()];
  const Icon = ICONS[light];
  if (label !== undefined)
    return (
      <span
        role="img"
        aria-label={`${label} ${words.lights[light]}`}
        title={`${label} ${words.lights[light]}`}
      >
        <Icon size={18} color={COLOURS[light]} aria-hidden />
      </span>
    );
  return (
    <Group gap={6} wrap="nowrap">
      <Icon size={20} color={COLOURS[light]} aria-hidden />
      <Text component="span" fw={600} style={{ color: COLOURS[light] }}>
        {words.lights[light]}
      </Text>
    </Group>
  );
}
