import type { Image } from '../answers';

export interface FortiVersion {
  readonly parts: readonly [major: number, minor: number, patch: number];
  readonly build: number;
}

/** "v7.0.6", with its build; null for anything else. */
export function versionOf(text: string | undefined, build: number | null | undefined): FortiVersion | null {
  const match = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?\b/i.exec((text ?? '').slice(0, 60).trim());
  if (match === null) return null;
  return { parts: [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)], build: build ?? 0 };
}

export function versionOfImage(image: Image): FortiVersion | null {
  return versionOf(image.version, image.build);
}

/** Less than 0 when `a` is older. The build decides only between images of one version, and only where both tell it. */
export function compareVersions(a: FortiVersion, b: FortiVersion): number {
  for (const at of [0, 1, 2] as const) {
    const difference = a.parts[at] - b.parts[at];
    if (difference !== 0) return difference;
  }
  return a.build === 0 || b.build === 0 ? 0 : a.build - b.build;
}

/** "7.0": releases of one branch follow each other; another branch is a migration. */
export function branchOf({ parts }: FortiVersion): string {
  return `${parts[0]}.${parts[1]}`;
}

/** "7.0.6" */
export function textOf({ parts }: FortiVersion): string {
  return parts.join('.');
}
