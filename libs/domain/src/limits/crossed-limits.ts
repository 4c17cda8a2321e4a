import type { Policy } from '../status/policy';

interface Pair {
  readonly warning: number | null;
  readonly critical: number | null;
}

/** The names of the pairs of limits whose critical one would be reached before the warning; none when all is well. */
export function crossedLimits(policy: Policy): readonly string[] {
  switch (policy.kind) {
    case 'level': {
      const { bad, warning, critical, fullWithinDays } = policy;
      const wrong = bad === 'above' ? isAbove : isBelow;
      return [
        ...(wrong({ warning, critical }) ? ['limits'] : []),
        ...(fullWithinDays && isBelow(fullWithinDays) ? ['fullWithinDays'] : []),
      ];
    }
    case 'reach':
      return (['lossPercent', 'latencyMs'] as const).filter((name) => isAbove(policy[name]));
    case 'expiry':
      return policy.criticalDays > policy.warningDays ? ['days'] : [];
    default:
      return [];
  }
}

function isAbove({ warning, critical }: Pair): boolean {
  return warning !== null && critical !== null && warning > critical;
}

function isBelow({ warning, critical }: Pair): boolean {
  return warning !== null && critical !== null && warning < critical;
}
