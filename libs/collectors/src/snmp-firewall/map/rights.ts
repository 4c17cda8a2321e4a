import { observePart, readInterfaces, type SnmpValues } from '@nachtwacht/collector-kit';
import { remark, type Observation } from '@nachtwacht/domain';
import type { Maker } from '../makers/maker';

/** Parts of the tree that a view or a switched-off module hides: what is hidden is not reported at all, so it is said here. */
export function missingParts(values: SnmpValues, maker: Maker | undefined): readonly string[] {
  return [
    ...(readInterfaces(values).length === 0 ? ['IF-MIB (1.3.6.1.2.1.2)'] : []),
    ...(maker?.mib !== undefined && !hasAny(values, maker.mib) ? [`${maker.label} (${maker.mib})`] : []),
  ];
}

export function rightsObservation(missing: readonly string[]): Observation {
  return observePart({
    aspect: 'rights',
    reading: { kind: 'state', value: missing.length === 0 ? 'complete' : 'incomplete' },
    detail: missing.length === 0 ? null : remark('rights-missing', { rights: missing.join('; ') }),
  });
}

export function hasAny(values: SnmpValues, root: string): boolean {
  return Object.keys(values).some((oid) => oid.startsWith(`${root}.`));
}
