import type { ComponentPropsWithRef } from 'react';
import classes from './panel.module.css';

/** A white sheet on the page's ground. */
export function Panel({ className, ...rest }: ComponentPropsWithRef<'section'>) {
  return (
    <section
      className={className === undefined ? classes.panel : `${classes.panel} ${className}`}
      {...rest}
    />
  );
}
