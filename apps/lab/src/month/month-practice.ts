import type { PlannedAsset, PlannedConnection, Plan } from '../enrol/plan';
import type { Role } from './observed';

export const MONTH_PRACTICE = {
  code: 'LAB-MAAND',
  name: 'Huisartsenpraktijk De Linde (demo)',
  sites: [{ key: 'oudewater', name: 'Oudewater', city: 'Oudewater' }],
} as const;

/** Devices of the lab that play its line, firewall and server, too. */
const PLAYED_BY: Readonly<Record<Role, string>> = {
  line: 'schoonhoven-lijn',
  firewall: 'schoonhoven-firewall',
  server: 'schoonhoven-srv',
};
const NAMES: Readonly<Record<Role, string>> = {
  line: 'Internetlijn Oudewater',
  firewall: 'Firewall Oudewater',
  server: 'Server De Linde',
};

/** The connections of the practice that lives through the month, by what they are for. */
export function connectionsOfMonth(plan: Plan): Readonly<Record<Role, PlannedConnection>> {
  return { line: played(plan, 'line'), firewall: played(plan, 'firewall'), server: played(plan, 'server') };
}

function played({ connections }: Plan, role: Role): PlannedConnection {
  const found = connections.find(({ device }) => device === PLAYED_BY[role]);
  const asset = found?.assets.find(({ device }) => device === PLAYED_BY[role]);
  if (found === undefined || asset === undefined)
    throw new Error(`the lab has no ${PLAYED_BY[role]} to play a ${role}`);
  const [{ key: site }] = MONTH_PRACTICE.sites;
  const own = { practice: MONTH_PRACTICE.code, site, name: NAMES[role] };
  const only: PlannedAsset = { ...asset, ...own };
  return { ...found, ...own, assets: [only] };
}
