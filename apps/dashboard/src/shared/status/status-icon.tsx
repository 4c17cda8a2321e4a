import type { Status } from '@nachtwacht/domain';
import {
  IconAlertTriangleFilled,
  IconCircleCheck,
  IconHelpSquareRoundedFilled,
  IconAlertOctagonFilled,
  IconTool,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import classes from './status.module.css';

/** Each status has a shape of its own, so that it is told apart without colour. */
const ICONS: Record<Status, ComponentType<{ size?: number | string; stroke?: number }>> = {
  ok: IconCircleCheck,
  maintenance: IconTool,
  unknown: IconHelpSquareRoundedFilled,
  warning: IconAlertTriangleFilled,
  critical: IconAlertOctagonFilled,
};

/** The picture alone: always stand a word beside it, visible or for a screen reader. */
export function StatusIcon({
  status,
  size = 16,
}: {
  readonly status: Status;
  readonly size?: number | string;
}) {
  const Icon = ICONS[status];
  return (
    <span className={classes.icon} data-status={status} aria-hidden="true">
      <Icon size={size} stroke={2} />
    </span>
  );
}
