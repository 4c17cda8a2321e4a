import 'react';

declare module 'react' {
  interface CSSProperties {
    /** A stylesheet's own variables, such as `--columns`. */
    [variable: `--${string}`]: string | number | undefined;
  }
}
