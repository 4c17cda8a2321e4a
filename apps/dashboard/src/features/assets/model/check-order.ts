import type { CheckDetail } from '@nachtwacht/contracts';
import { severity } from '@nachtwacht/domain';

/** Worst first, then as they are named: the check one came for stands on top. */
export function worstFirst(checks: readonly CheckDetail[]): readonly CheckDetail[] {
  return checks.toSorted(
    (a, b) =>
      severity(b.status) - severity(a.status) ||
      a.aspect.localeCompare(b.aspect) ||
      a.instance.localeCompare(b.instance),
  );
}

/** The connections that the checks come from, each once. */
export function connectionsOf(checks: readonly CheckDetail[]): readonly { id: string; name: string }[] {
  return [...new Map(checks.map((check) => [check.connectionId, check.connectionName]))].map(
    ([id, name]) => ({
      id,
      name,
    }),
  );
}
