import { ApiError } from '../../../shared/api/api-error';

/** What the server said per row: `items.3.siteId` is about the fourth thing that was sent. */
export function wrongRows(error: unknown, sent: readonly string[]): Readonly<Record<string, string>> {
  if (!(error instanceof ApiError)) return {};
  const wrong: Record<string, string> = {};
  for (const [path, text] of Object.entries(error.fields)) {
    const key = sent[Number.parseInt(/^items\.(\d+)/.exec(path)?.[1] ?? '', 10)];
    if (key !== undefined) wrong[key] ??= text;
  }
  return wrong;
}
