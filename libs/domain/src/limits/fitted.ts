import type { Policy, StatePolicy } from '../status/policy';

/**
 * The policy that a person chose, where the collector still measures what it is for; null where it does not. Agreements
 * on backups are made per job and not here.
 */
export function fitted(own: Policy, chosen: Policy): Policy | null {
  if (own.kind === 'level' && chosen.kind === 'level')
    return own.unit === chosen.unit && own.bad === chosen.bad ? chosen : null;
  if (own.kind === 'state' && chosen.kind === 'state') return withNewWords(own, chosen);
  return own.kind === chosen.kind && own.kind !== 'backup' ? chosen : null;
}

/** A word that a later version of the collector knows keeps the meaning that the collector gives it. */
function withNewWords(own: StatePolicy, chosen: StatePolicy): StatePolicy {
  const named = new Set([...chosen.ok, ...chosen.warning, ...chosen.critical].map(normal));
  const added = (words: readonly string[]) => words.filter((word) => !named.has(normal(word)));
  return {
    ...chosen,
    ok: [...chosen.ok, ...added(own.ok)],
    warning: [...chosen.warning, ...added(own.warning)],
    critical: [...chosen.critical, ...added(own.critical)],
  };
}

function normal(word: string): string {
  return word.trim().toLowerCase();
}
