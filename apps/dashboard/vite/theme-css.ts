import {
  convertCssVariables,
  defaultCssVariablesResolver,
  mergeMantineTheme,
  DEFAULT_THEME,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { theme } from '../src/shared/theme/theme.ts';

const ID = 'virtual:theme.css';

/**
 * Writes the theme's CSS variables into the stylesheet at build time. Mantine would do it in the browser by
 * adding a <style> element, and that would force 'unsafe-inline' into the page's policy.
 */
export function themeCss(): Plugin {
  return {
    name: 'theme-css',
    resolveId: (source) => (source === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
      return convertCssVariables(variables);
    },
  };
}
