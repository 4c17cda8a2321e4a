import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const OWNER_ONLY = 0o600;

/** Whole or not at all, on disk before it is used, and never over a file that exists: that would lose every credential. */
export async function writeOnce(path: string, text: string): Promise<void> {
  await withDraft(path, text, (draft) =>
    link(draft, path).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }),
  );
}

/** The new text or the old one, whatever happens meanwhile, and for good once this returns. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await withDraft(path, text, (draft) => rename(draft, path));
  // Windows has no way to flush a folder.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

async function withDraft(path: string, text: string, use: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
    await use(draft);
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
}
