import { isProblem, severity, type LiveService } from '@nachtwacht/domain';
import { listOf, statusesOf, type BoardSearch } from '../board-search';
import { isAcknowledged, type ProblemGroup } from './problem-groups';
import type { BoardRow } from './rows';

/** The columns to show. A code that is no service (an old link) is left out; with none left, all are shown. */
export function shownServices(services: readonly LiveService[], search: BoardSearch): readonly LiveService[] {
  const wanted = listOf(search.service);
  const chosen = services.filter(({ code }) => wanted.includes(code));
  return chosen.length === 0 ? services : chosen;
}

function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every word of the query occurs in the name or code; accents and case don't matter. */
export function matchesCustomer(name: string, code: string, query: string | undefined): boolean {
  if (query === undefined) return true;
  const text = foldAccents(`${name} ${code}`);
  return foldAccents(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Problems to list. Maintenance is not a problem and only listed when it is asked for by name. */
export function shownGroups(
  groups: readonly ProblemGroup[],
  services: readonly LiveService[],
  codes: ReadonlyMap<string, string>,
  search: BoardSearch,
): readonly ProblemGroup[] {
  const statuses = statusesOf(search.status);
  const columns = new Set(services.map(({ code }) => code));
  return groups.filter(
    (group) =>
      (statuses.length === 0 ? isProblem(group.lead.status) : statuses.includes(group.lead.status)) &&
      columns.has(group.serviceCode) &&
      (search.unack === undefined || !isAcknowledged(group)) &&
      matchesCustomer(group.customerName, codes.get(group.lead.customerId) ?? '', search.q),
  );
}

/** Lines to show. With `unack` only customers for whom something still waits (`waiting`: their ids). */
export function shownRows(
  rows: readonly BoardRow[],
  waiting: ReadonlySet<string>,
  search: BoardSearch,
): readonly BoardRow[] {
  const statuses = statusesOf(search.status);
  const shown = rows.filter(
    ({ customer, cells, worst }) =>
      matchesCustomer(customer.name, customer.code, search.q) &&
      (search.only === undefined || (worst !== null && isProblem(worst))) &&
      (statuses.length === 0 || cells.some((cell) => cell !== null && statuses.includes(cell.status))) &&
      (search.unack === undefined || waiting.has(customer.id)) &&
      (search.unwatched === undefined || cells.some((cell) => cell !== null && cell.unwatchedAssets > 0)),
  );
  return search.sort === 'name' ? shown : shown.toSorted(worstFirst);
}

/** The worst on top, of equally bad ones the newest; all is well by name, as the board came. */
function worstFirst(a: BoardRow, b: BoardRow): number {
  const difference = rank(b) - rank(a);
  if (difference !== 0) return difference;
  return a.worst !== null && isProblem(a.worst) ? b.worstSince - a.worstSince : 0;
}

function rank({ worst }: BoardRow): number {
  return worst !== null && isProblem(worst) ? severity(worst) : 0;
}

export function isFiltered(search: BoardSearch): boolean {
  const { q, status, service, unack, only, unwatched } = search;
  return [q, status, service, unack, only, unwatched].some((value) => value !== undefined);
}
