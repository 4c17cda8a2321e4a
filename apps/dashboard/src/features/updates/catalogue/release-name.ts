import type { ReleaseView } from '@nachtwacht/contracts';

/** One release in a few words, for a label: "pfsense CE 2.8.1". */
export function releaseName({
  vendor,
  train,
  model,
  version,
}: Pick<ReleaseView, 'vendor' | 'train' | 'model' | 'version'>): string {
  return [vendor, train, model === '*' ? null : model, version].filter((part) => part !== null).join(' ');
}
