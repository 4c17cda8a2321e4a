import type { CountedAs } from '@nachtwacht/domain';
import {
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconEyeOff,
  IconHelpCircle,
  IconMinus,
  IconTool,
} from '@tabler/icons-react';

const LOOKS = {
  up: [IconCircleCheck, 'green'],
  down: [IconCircleX, 'red'],
  unknown: [IconHelpCircle, 'grape'],
  unmonitored: [IconEyeOff, 'gray'],
  maintenance: [IconTool, 'blue'],
  excluded: [IconBan, 'orange'],
  ahead: [IconClock, 'gray'],
  none: [IconMinus, 'gray'],
} as const;

/** Beside a word, or within something that has a name. */
export function DayMark({ as }: { readonly as: CountedAs | 'none' }) {
  const [Icon, color] = LOOKS[as];
  return <Icon size={16} color={`var(--mantine-color-${color}-light-color)`} aria-hidden />;
}
