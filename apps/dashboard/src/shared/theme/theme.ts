import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ink blue: the brand's own, used for what can be pressed. No status has this colour. */
const ink: MantineColorsTuple = [
  '#eef3fb',
  '#dbe5f3',
  '#b5c8e6',
  '#8ba9d9',
  '#688ece',
  '#4f7cc6',
  '#3d6ab5',
  '#2d559a',
  '#254a89',
  '#1a3d75',
];

/** Night instead of grey: the dark screen hangs on a wall in a dim room for hours. */
const dark: MantineColorsTuple = [
  '#d5dbe6',
  '#b3bccb',
  '#8f9bae',
  '#6b788d',
  '#3a4760',
  '#2a364c',
  '#1d283b',
  '#152032',
  '#0f1827',
  '#0a111d',
];

const fontFamily = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";

/**
 * The one description of how the product looks. Its variables are written into the stylesheet when the
 * dashboard is built (vite/theme-css.ts). The `lockScroll` defaults keep Mantine from adding a <style> element.
 */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark },
  fontFamily,
  headings: { fontFamily, fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Drawer: { defaultProps: { lockScroll: false } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});
