import type { NightStatus } from '@nachtwacht/domain';
import { toneOf } from './night-tone';
import classes from './nights.module.css';

/** One night in a strip: bad nights are tall and cut, good ones short, so that they differ without colour. */
export function NightMark({ status, x }: { readonly status: NightStatus; readonly x: number }) {
  return (
    <g transform={`translate(${x} 0)`} data-tone={toneOf(status)}>
      <Shape status={status} />
    </g>
  );
}

function Shape({ status }: { readonly status: NightStatus }) {
  const tone = toneOf(status);
  switch (status) {
    case 'failed':
      return (
        <>
          <rect className={classes.mark} x={1} y={0} width={8} height={15} rx={1.5} />
          <path className={classes.cut} d="M3 5.5l4 4m0 -4l-4 4" />
        </>
      );
    case 'blocked':
      return (
        <>
          <rect className={classes.mark} x={1} y={0} width={8} height={15} rx={1.5} />
          <path className={classes.cut} d="M3 7.5h4" />
        </>
      );
    case 'missed':
      return <rect className={classes.outline} x={1.75} y={0.75} width={6.5} height={13.5} rx={1.5} />;
    case 'warning':
      return <path className={classes.mark} d="M5 2l4.5 12h-9z" />;
    case 'running-late':
      return (
        <>
          <rect className={classes.outline} x={1.75} y={3.75} width={6.5} height={10.5} rx={1.5} />
          <rect className={classes.mark} x={1.75} y={9} width={6.5} height={5.25} />
        </>
      );
    case 'unknown':
      return (
        <>
          <circle className={classes.outline} cx={5} cy={9} r={3.75} />
          <circle className={classes.mark} cx={5} cy={9} r={1.25} />
        </>
      );
    case 'overridden':
      return <path className={classes.mark} d="M5 3.5l4.5 5.5l-4.5 5.5l-4.5 -5.5z" />;
    case 'success-after-retry':
      return (
        <>
          <rect className={classes.mark} data-tone={tone} x={1.5} y={5} width={7} height={10} rx={1.5} />
          <path className={classes.cut} d="M1.5 10h7" />
        </>
      );
    case 'success':
      return <rect className={classes.mark} data-tone={tone} x={1.5} y={5} width={7} height={10} rx={1.5} />;
    case 'waiting':
      return <circle className={classes.outline} cx={5} cy={11} r={2.75} />;
    case 'offline-expected':
      return <rect className={classes.mark} x={1.5} y={11} width={7} height={4} rx={1} />;
    case 'not-expected':
      return <rect className={classes.none} x={3} y={13} width={4} height={1.5} />;
  }
}
