import classes from './wordmark.module.css';

/** The lantern and the name. */
export function Wordmark() {
  return (
    <span className={classes.mark}>
      <svg viewBox="0 0 32 32" aria-hidden="true" className={classes.lantern}>
        <rect className={classes.ground} width="32" height="32" rx="7" />
        <path className={classes.frame} d="M12 7.5h8l2.2 4.2v9.6L20 24.5h-8l-2.2-3.2v-9.6z" />
        <path
          className={classes.flame}
          d="M16 12.2c2 2 2.7 3.3 2.7 4.9a2.7 2.7 0 0 1-5.4 0c0-1.600.7-2.900 2.700-4.900z"
        />
      </svg>
      <span className={classes.name}>Nachtwacht</span>
    </span>
  );
}
