import type { CheckDetail } from '@nachtwacht/contracts';
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { RowsSkeleton } from '../../../shared/ui/rows-skeleton';
import type { DevicePartProps } from './device-part-props';
import { isLineAspect } from './lines/lines-of';
import { isPart } from './hardware/part-groups';
import { isPowerAspect } from './power/power-aspects';

interface DevicePart {
  readonly key: string;
  readonly fits: (props: DevicePartProps) => boolean;
  readonly component: LazyExoticComponent<ComponentType<DevicePartProps>>;
}

const some =
  (fits: (check: CheckDetail) => boolean) =>
  ({ checks }: DevicePartProps): boolean =>
    checks.some(fits);

/**
 * What the page of a device has besides its checks, by what the checks are about and not by who made it: a line each,
 * in the order of the page. Each comes when a device has it.
 */
const DEVICE_PARTS: readonly DevicePart[] = [
  {
    key: 'lines',
    fits: some(({ aspect }) => isLineAspect(aspect)),
    component: lazy(() => import('./lines/wan-lines').then(({ WanLines }) => ({ default: WanLines }))),
  },
  {
    key: 'power',
    fits: some(({ aspect }) => isPowerAspect(aspect)),
    component: lazy(() => import('./power/ups-power').then(({ UpsPower }) => ({ default: UpsPower }))),
  },
  {
    key: 'hardware',
    fits: some(isPart),
    component: lazy(() => import('./hardware/hardware').then(({ Hardware }) => ({ default: Hardware }))),
  },
  {
    key: 'clients',
    fits: some(({ aspect }) => aspect === 'clients'),
    component: lazy(() =>
      import('./clients/client-hours').then(({ ClientHours }) => ({ default: ClientHours })),
    ),
  },
  {
    key: 'devices',
    fits: ({ asset }) => asset.kind === 'controller',
    component: lazy(() =>
      import('./controller/controlled-devices').then(({ ControlledDevices }) => ({
        default: ControlledDevices,
      })),
    ),
  },
];

/** The parts of the page that this device has, each in a section of its own. */
export function DeviceParts(props: DevicePartProps) {
  return DEVICE_PARTS.filter(({ fits }) => fits(props)).map(({ key, component: Part }) => (
    <Suspense key={key} fallback={<RowsSkeleton rows={2} height={64} />}>
      <Part {...props} />
    </Suspense>
  ));
}
