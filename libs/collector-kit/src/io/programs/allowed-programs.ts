import type { AllowedProgram } from '../../collector';
import type { ProgramRun } from '../../poll-context';
import { KNOWN_PROGRAMS } from './known-programs';

/**
 * Throws when a collector asks for a run that it did not declare, or for one that does more than read whatever it
 * declared: a defect of ours, stopped before anything starts.
 */
export function requireAllowedProgram(allowed: readonly AllowedProgram[], run: ProgramRun): void {
  const { program, arguments: given } = run;
  const isDeclared = allowed.some(
    (one) =>
      one.program === program &&
      one.arguments.length === given.length &&
      one.arguments.every((pattern, at) => fits(pattern, given[at] ?? '')),
  );
  const known = Object.hasOwn(KNOWN_PROGRAMS, program) ? KNOWN_PROGRAMS[program] : undefined;
  const reads = known?.reads.some((command) => command.every((word, at) => given[at] === word)) ?? false;
  if (!isDeclared || !reads)
    throw new Error(`${program} ${given.join(' ')} is not among the programs of this collector`);
}

function fits(pattern: string | RegExp, word: string): boolean {
  if (typeof pattern === 'string') return pattern === word;
  return new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, '')).test(word);
}
