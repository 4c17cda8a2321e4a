import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { read, readJson, root } from '../workspace/workspace';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
}
interface LockedPackage {
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}
interface Lock {
  readonly packages: Record<string, LockedPackage>;
}

const manifest = readJson('package.json') as Manifest;
const lock = readJson('package-lock.json') as Lock;
const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Where a package may lie for the one at `path` to find it: beside it or further up. */
function placesFor(name: string, path: string): string[] {
  const folders =
    path === ''
      ? ['']
      : [
          '',
          ...path
            .split('/node_modules/')
            .map((_, index, all) => all.slice(0, index + 1).join('/node_modules/')),
        ];
  return folders.map((folder) => `${folder === '' ? '' : `${folder}/`}node_modules/${name}`);
}

describe('npm packages', () => {
  it('are pinned to one exact version each', () => {
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are listed once, for running or for developing', () => {
    expect(Object.keys(manifest.dependencies).filter((name) => name in manifest.devDependencies)).toEqual([]);
  });

  it.each([
    ['Nx and its plugins', /^(nx|@nx\/.+)$/],
    ['Prisma and its parts', /^(prisma|@prisma\/(client|adapter-pg|driver-adapter-utils))$/],
    ['React and its DOM', /^react(-dom)?$/],
    ['Mantine', /^@mantine\/.+$/],
  ])('%s are of one version', (_family, pattern) => {
    const versions = wanted.filter(([name]) => pattern.test(name)).map(([, version]) => version);
    expect(versions.length).toBeGreaterThan(1);
    expect(new Set(versions).size).toBe(1);
  });

  it('come from whatever registry the machine uses: the lock file names no host', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved":|\/\/registry\./);
  });

  it('are in the lock file for every platform: npm ci refuses a lock file in which one of another platform is missing', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !placesFor(name, path).some((place) => place in lock.packages))
        .map((name) => `${name} for ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('run a script on installation only by name, allowed or refused', () => {
    const scripted = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript);
    const undecided = scripted
      .map(([path]) => nameOf(path))
      .filter((name) => !(name in manifest.allowScripts));
    expect(undecided).toEqual([]);
  });

  it('are all on the bill of materials that a customer may ask for', { timeout: 60_000 }, () => {
    execFileSync(process.execPath, ['tools/scripts/sbom.mjs'], { cwd: root });
    const { components } = readJson('dist/sbom.cdx.json') as {
      components: { group?: string; name: string; version: string }[];
    };
    const listed = new Set(
      components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
    );
    const delivered = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);
    expect(delivered.filter((each) => !listed.has(each))).toEqual([]);
    expect([...listed].some((each) => each.startsWith('vitest@'))).toBe(false);
  });
});
