import { observePart, type SnmpSystem } from '@nachtwacht/collector-kit';
import type { AssetFacts, AssetKind, Observation, Product } from '@nachtwacht/domain';

/** What a system says it is. */
export interface Running {
  readonly kind: AssetKind;
  readonly vendor?: string;
  readonly os?: string;
  readonly version?: string;
  /** Only where a version is that of one product, with releases of its own: a kernel is not. */
  readonly product?: Product;
}

interface Maker {
  readonly pattern: RegExp;
  readonly read: (found: readonly (string | undefined)[]) => Running;
}

const server = (vendor: string, os: string, version: string, product?: Product): Running => ({
  kind: 'server',
  vendor,
  os,
  version,
  ...(product !== undefined && { product }),
});

const MAKERS: readonly Maker[] = [
  {
    pattern: /^VMware ESXi (\d[\w.]*) build-(\d+)/,
    read: ([, version = '', build = '']) =>
      server('VMware', `ESXi ${version}`, `${version} build ${build}`, { vendor: 'vmware', model: 'ESXi' }),
  },
  {
    pattern: /^VMware-vCenter-Server-Appliance (\d[\w.]*).*? build (\d+)/,
    read: ([, version = '', build = '']) =>
      server('VMware', `vCenter Server ${version}`, `${version} build ${build}`, {
        vendor: 'vmware',
        model: 'vCenter Server',
      }),
  },
  {
    pattern: /^TrueNAS-([A-Z]+)-(\d[\w.-]*?)\.? Hardware/i,
    read: ([, train = '', version = '']) => ({
      kind: 'nas',
      vendor: 'TrueNAS',
      os: `TrueNAS ${train} ${version}`,
      version,
      product: { vendor: 'truenas', train },
    }),
  },
  {
    pattern: /Software: Windows (?:\S+ )?Version (\d[\d.]*) \(Build (\d+)/,
    // Windows tells a version of long ago; its build is the one that people know.
    read: ([, , build = '']) => server('Microsoft', `Windows build ${build}`, build),
  },
  {
    pattern: /^(Linux|FreeBSD) (?:\S+ )?(\d+\.\d[\w.+-]*)/,
    read: ([, system = '', version = '']) => ({ kind: 'server', os: `${system} ${version}`, version }),
  },
];

export function runningOf({ description }: SnmpSystem): Running {
  for (const { pattern, read } of MAKERS) {
    const found = pattern.exec(description ?? '');
    if (found !== null) return read(found);
  }
  return { kind: 'server' };
}

export function versionObservation({ product, version }: Running): readonly Observation[] {
  if (product === undefined || version === undefined) return [];
  return [
    observePart({
      aspect: 'firmware',
      reading: {
        kind: 'update',
        state: 'not-told',
        installed: version,
        available: null,
        product,
        knownBy: 'nobody',
        security: null,
        checkedAt: null,
      },
    }),
  ];
}

export function factsOf({ vendor, os, version }: Running): AssetFacts {
  return {
    ...(vendor !== undefined && { vendor }),
    ...(os !== undefined && { os }),
    ...(version !== undefined && { version }),
  };
}
