import { fieldErrors } from '../../../shared/form/form-error';

/** What the server said per row: `items.3.siteId` is about the fourth thing that was sent. */
export function wrongRows(error: unknown, sent: readonly string[]): Readonly<Record<string, string>> {
  const wrong: Record<string, string> = {};
  for (const [path, text] of Object.entries(fieldErrors(error))) {
    const key = sent[Number.parseInt(/^items\.(\d+)/.exec(path)?.[1] ?? '', 10)];
    if (key !== undefined) wrong[key] ??= text;
  }
  return wrong;
}
