import type { AssetKind } from '@nachtwacht/domain';

/** The service that a thing of this kind is most often sold as. A proposal: the person who accepts it decides. */
const SERVICE_OF_KIND: Readonly<Record<AssetKind, string>> = {
  server: 'server',
  workstation: 'server',
  firewall: 'firewall',
  gateway: 'firewall',
  'access-point': 'wifi',
  controller: 'wifi',
  switch: 'network',
  line: 'internet',
  website: 'cloud-hosting',
  'backup-job': 'backup',
  nas: 'server',
  ups: 'server',
  other: 'network',
};

/** A service that the catalogue does have; its first one where the usual one is not sold. */
export function proposedService(kind: AssetKind, services: readonly { readonly code: string }[]): string {
  const usual = SERVICE_OF_KIND[kind];
  return services.some(({ code }) => code === usual) ? usual : (services[0]?.code ?? '');
}
