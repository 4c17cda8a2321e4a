import type { AllowedCall } from '../collector';

type Check = (method: string, pathname: string) => boolean;

/** Compiled once per collector, which lives as long as the process. */
const compiled = new WeakMap<readonly AllowedCall[], Check>();

/** Throws when a collector asks for a call that it did not declare: a defect of ours, stopped before it acts. */
export function requireAllowed(calls: readonly AllowedCall[], method: string, pathname: string): void {
  let check = compiled.get(calls);
  if (check === undefined) {
    check = compile(calls);
    compiled.set(calls, check);
  }
  if (!check(method, pathname))
    throw new Error(`${method} ${pathname} is not among the calls of this collector`);
}

function compile(calls: readonly AllowedCall[]): Check {
  const rules = calls.map(({ method, path }) => ({
    method,
    // Whole paths only: a pattern that forgot its anchors must not open more than it shows.
    pattern:
      typeof path === 'string' ? path : new RegExp(`^(?:${path.source})$`, path.flags.replace(/[gy]/g, '')),
  }));
  return (method, pathname) =>
    rules.some(
      (rule) =>
        rule.method === method &&
        (typeof rule.pattern === 'string' ? rule.pattern === pathname : rule.pattern.test(pathname)),
    );
}
