import type { AllowedCall } from '@nachtwacht/collector-kit';

/**
 * Reading only. Everything that acts in Redfish (reset, clear a log, update) is a POST to a path with `Actions`, or a
 * PATCH or DELETE; none of these can be made. A session would be a POST as well: each call logs in by itself instead,
 * which leaves no session behind for a management controller that has room for eight.
 */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'GET', path: /\/redfish\/v1(?:\/(?!Actions(?:\/|$))[\w.:%@~+,=() -]{1,200}){0,16}\/?/i },
];

const READABLE =
  /^\/redfish\/v1(?:\/(?!Actions(?:\/|$))[\w.:%@~+,=() -]{1,200}){0,16}\/?(?:\?[^#\s]{0,500})?$/i;

/** A link of the device as the path to ask for, without its fragment; null where it leads anywhere else. */
export function readablePath(link: unknown): string | null {
  if (typeof link !== 'string' || link.length > 2_000) return null;
  const path = link.split('#', 1)[0] ?? '';
  return READABLE.test(path) && !/(?:^|[/])(?:\.|%2e){1,2}(?:[/?]|$)/i.test(path) ? path : null;
}
