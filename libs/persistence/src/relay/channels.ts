/** Something was written that others wait for. */
export const CHANGES_CHANNEL = 'nachtwacht';
/** A connection became due before its turn: a job reported itself, a person changed something. */
export const DUE_CHANNEL = 'nachtwacht_due';
/** Says which session ended. */
export const SESSIONS_CHANNEL = 'nachtwacht_sessions';
/** Says which session may see something else from now on. */
export const RIGHTS_CHANNEL = 'nachtwacht_rights';
