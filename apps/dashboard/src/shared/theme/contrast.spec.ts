import { readFileSync } from 'node:fs';
import { STATUSES } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';

/** Those of checks, and the two more that nights have. */
const SPOKEN = [...STATUSES, 'known', 'calm'];

const css = readFileSync(new URL('./status.css', import.meta.url), 'utf8');

function colours(selector: string): ReadonlyMap<string, string> {
  const body = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? '';
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*(#\w{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const schemes = [
  ['light', colours(':root {')],
  ['dark', colours("[data-mantine-color-scheme='dark']")],
] as const;

describe.each(schemes)('the colours of the %s scheme', (_, scheme) => {
  const get = (name: string): string => scheme.get(name) ?? expect.fail(`${name} is missing`);

  it.each(SPOKEN)('let the words of %s be read on its own ground and on the page', (status) => {
    for (const ground of [`--status-${status}-tint`, '--surface-panel', '--surface-page'])
      expect(contrast(get(`--status-${status}-text`), get(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SPOKEN)('let the icon of %s be seen', (status) => {
    for (const ground of ['--surface-panel', '--surface-page'])
      expect(contrast(get(`--status-${status}-line`), get(ground)), ground).toBeGreaterThanOrEqual(3);
  });

  it('let soft words be read everywhere they stand', () => {
    const grounds = [
      '--surface-panel',
      '--surface-page',
      '--surface-hover',
      '--surface-raised',
      '--status-warning-tint',
      '--status-critical-tint',
      '--status-unknown-tint',
    ];
    for (const ground of grounds)
      expect(contrast(get('--text-soft'), get(ground)), ground).toBeGreaterThanOrEqual(4.5);
  });

  it('let the loudest square be read', () => {
    expect(
      contrast(get('--status-critical-on-solid'), get('--status-critical-solid')),
    ).toBeGreaterThanOrEqual(4.5);
  });
});
