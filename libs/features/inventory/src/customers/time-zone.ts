import { wrongFields, remark } from '@nachtwacht/domain';

/** @throws Refusal when no such zone is known; left out is fine */
export function requireTimeZone(timeZone: string | undefined): void {
  if (timeZone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw wrongFields({ timeZone: remark('no-time-zone') });
  }
}
