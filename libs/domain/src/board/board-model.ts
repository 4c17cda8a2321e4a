import type { AssetKind } from '../status/observation';
import type { Reason, Status } from '../status/status';
import { PersistentMap } from './persistent-map';

/**
 * What the board is fed with. The shapes are those of the wire (`BoardProblem`, `BoardCell`, `BoardIncident` and
 * `BoardSnapshot` of the contracts), written down again because the rules import nothing. Moments are ISO 8601 UTC.
 */
export interface LiveProblem {
  readonly checkId: number;
  readonly assetId: string;
  readonly assetName: string;
  readonly assetKind: AssetKind;
  readonly customerId: string;
  readonly serviceCode: string;
  readonly aspect: string;
  readonly instance: string;
  readonly collector: string;
  readonly status: Status;
  readonly reason: Reason;
  readonly since: string;
  readonly flapping: boolean;
}

export interface LiveCell {
  readonly customerId: string;
  readonly serviceCode: string;
  readonly assets: number;
  readonly checks: number;
  readonly unwatched?: number | undefined;
  readonly since: string | null;
}

export interface LiveIncident {
  readonly id: string;
  readonly assetId: string;
  readonly customerId: string;
  readonly status: Status;
  readonly openedAt: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly note: string | null;
}

export interface LiveCustomer {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

export interface LiveService {
  readonly code: string;
  readonly nameNl: string;
  readonly nameEn: string;
}

export interface LiveSnapshot {
  readonly position: number;
  readonly customers: readonly LiveCustomer[];
  readonly services: readonly LiveService[];
  readonly cells: readonly LiveCell[];
  readonly problems: readonly LiveProblem[];
  readonly incidents: readonly LiveIncident[];
}

/** `${customerId}|${serviceCode}` */
export type CellKey = `${string}|${string}`;

export function cellKey({
  customerId,
  serviceCode,
}: {
  readonly customerId: string;
  readonly serviceCode: string;
}): CellKey {
  return `${customerId}|${serviceCode}`;
}

export type CellProblems = ReadonlyMap<number, LiveProblem>;

/**
 * The live board. Never changed: every event makes a new one that shares all it did not touch, so that a screen can
 * tell by identity what to draw again. `problems` holds whatever is not ok, maintenance as well.
 */
export interface BoardModel {
  /** Everything up to and including this change is in it. */
  readonly position: number;
  readonly customers: readonly LiveCustomer[];
  readonly services: readonly LiveService[];
  readonly cells: PersistentMap<CellKey, LiveCell>;
  readonly problems: PersistentMap<number, LiveProblem>;
  /** The same problems by cell; a cell without any is absent. */
  readonly problemsByCell: PersistentMap<CellKey, CellProblems>;
  readonly incidents: PersistentMap<string, LiveIncident>;
}

export function boardFrom(snapshot: LiveSnapshot): BoardModel {
  const problems = snapshot.problems.filter(({ status }) => status !== 'ok');
  const byCell = Map.groupBy(problems, cellKey);
  return {
    position: snapshot.position,
    customers: snapshot.customers,
    services: snapshot.services,
    cells: PersistentMap.from(snapshot.cells.map((cell) => [cellKey(cell), cell])),
    problems: PersistentMap.from(problems.map((problem) => [problem.checkId, problem])),
    problemsByCell: PersistentMap.from([...byCell].map(([key, list]) => [key, byCheck(list)])),
    incidents: PersistentMap.from(snapshot.incidents.map((incident) => [incident.id, incident])),
  };
}

function byCheck(problems: readonly LiveProblem[]): CellProblems {
  return new Map(problems.map((problem) => [problem.checkId, problem]));
}
