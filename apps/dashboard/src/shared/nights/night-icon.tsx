import type { NightStatus } from '@nachtwacht/domain';
import {
  IconAlertTriangleFilled,
  IconBan,
  IconCircleCheck,
  IconCircleDashedX,
  IconCircleXFilled,
  IconClock,
  IconDeviceDesktopOff,
  IconFlag3Filled,
  IconHelpSquareRoundedFilled,
  IconHourglassHigh,
  IconMinus,
  IconRefresh,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { toneOf } from './night-tone';
import classes from './nights.module.css';

const ICONS: Readonly<Record<NightStatus, ComponentType<{ size?: number | string; stroke?: number }>>> = {
  failed: IconCircleXFilled,
  missed: IconCircleDashedX,
  blocked: IconBan,
  'running-late': IconHourglassHigh,
  unknown: IconHelpSquareRoundedFilled,
  warning: IconAlertTriangleFilled,
  'offline-expected': IconDeviceDesktopOff,
  overridden: IconFlag3Filled,
  waiting: IconClock,
  'success-after-retry': IconRefresh,
  success: IconCircleCheck,
  'not-expected': IconMinus,
};

/** The picture alone: always stand a word beside it. */
export function NightIcon({ status, size = 16 }: { readonly status: NightStatus; readonly size?: number }) {
  const Icon = ICONS[status];
  return (
    <span className={classes.icon} data-tone={toneOf(status)} aria-hidden="true">
      <Icon size={size} stroke={2} />
    </span>
  );
}
