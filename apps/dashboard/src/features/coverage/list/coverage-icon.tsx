import type { CoverageState } from '@nachtwacht/domain';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconClockPause,
  IconEarOff,
  IconKeyOff,
  IconLock,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import classes from './coverage-list.module.css';

const ICONS: Readonly<Record<CoverageState, ComponentType<{ size?: number }>>> = {
  refused: IconLock,
  'source-fault': IconPlugConnectedX,
  'no-right': IconKeyOff,
  silent: IconEarOff,
  partly: IconCircleHalf2,
  'not-polled': IconClockPause,
  'never-seen': IconCircleDashed,
  told: IconCircleCheck,
};

/** Each state has a shape of its own; always stand its word beside it. */
export function CoverageIcon({ state }: { readonly state: CoverageState }) {
  const Icon = ICONS[state];
  return (
    <span className={classes.icon} aria-hidden="true">
      <Icon size={16} />
    </span>
  );
}
