import { Badge, Tooltip } from '@mantine/core';
import type { WorkClockView } from '@nachtwacht/contracts';
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconFlame,
  IconMinus,
  IconPlayerPause,
} from '@tabler/icons-react';
import { useCallback, useSyncExternalStore } from 'react';
import { serverClock } from '../clock/server-clock';
import { everySecond } from '../clock/ticker';
import { useTexts } from '../i18n/texts';
import { clockTexts } from './clock-texts';
import { countdownOf, hoursAndMinutes, type Countdown } from './countdown';

const LOOKS = {
  late: { color: 'red.9', Icon: IconFlame },
  soon: { color: 'orange.9', Icon: IconAlertTriangle },
  running: { color: 'blue.9', Icon: IconClock },
  paused: { color: 'gray.7', Icon: IconPlayerPause },
  met: { color: 'teal.9', Icon: IconCheck },
  none: { color: 'gray.7', Icon: IconMinus },
} as const satisfies Record<Countdown['tone'], object>;

interface ClockMarkProps {
  readonly clock: WorkClockView;
  readonly asOf: string;
}

/** How one clock stands, counting along: an icon, a word, and the time that is left. */
export function ClockMark({ clock, asOf }: ClockMarkProps) {
  const t = useTexts(clockTexts);
  const words = useCallback(() => {
    const { tone, leftMs, isResting } = countdownOf(clock, asOf, serverClock.now());
    const span = leftMs === null ? '' : hoursAndMinutes(Math.abs(leftMs));
    const isCounting = clock.kind !== 'stopped' && leftMs !== null;
    const left = isCounting ? t(leftMs < 0 ? 'over' : 'left', { span }) : '';
    return [tone, left, isResting && tone !== 'none' ? t('resting') : ''].join('|');
  }, [clock, asOf, t]);
  const [told = 'none', left = '', resting = ''] = useSyncExternalStore(everySecond, words).split('|');
  const tone = told as Countdown['tone'];
  const { color, Icon } = LOOKS[tone];
  const word = left === '' || tone === 'paused' ? [t(tone), left].filter(Boolean).join(', ') : left;
  return (
    <Tooltip label={[t(tone), left, resting].filter(Boolean).join(' · ')}>
      <Badge
        color={color}
        variant={tone === 'late' ? 'filled' : 'outline'}
        leftSection={<Icon size={14} aria-hidden="true" />}
        tt="none"
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {word}
      </Badge>
    </Tooltip>
  );
}
