import type { Connection } from '@nachtwacht/contracts';
import { serverClock } from '../../../shared/clock/server-clock';
import { faultTexts } from '../../../shared/faults/fault-texts';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusIcon } from '../../../shared/status/status-icon';
import classes from './connection-state-badge.module.css';
import { connectionsTexts } from '../connections-texts';
import { STATUS_OF_STATE, stateOf } from '../model/connection-state';

/** How a connection is, with the name of its fault where it has one. */
export function ConnectionStateBadge({ connection }: { readonly connection: Connection }) {
  const t = useTexts(connectionsTexts);
  const faults = useTexts(faultTexts);
  const state = stateOf(connection, serverClock.now());
  const word =
    state === 'fault' && connection.fault ? faults(`name.${connection.fault.class}`) : t(`state.${state}`);
  return (
    <span className={classes.state}>
      <StatusIcon status={STATUS_OF_STATE[state]} size={16} />
      {word}
    </span>
  );
}
