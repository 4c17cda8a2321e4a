import { readFolderPlace, readSshPlace, type SpelledPlace } from '@nachtwacht/collector-kit';

const LONGEST_URL = 2000;

/** Where a repository is, as restic spells it; null for what is not read from here (s3, rclone, a relative path). */
export function readResticPlace(text: string): SpelledPlace | null {
  if (text.startsWith('rest:')) return readRest(text.slice('rest:'.length));
  if (text.startsWith('sftp:')) return readSshPlace(text.slice('sftp:'.length));
  return readFolderPlace(text);
}

function readRest(text: string): SpelledPlace | null {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain =
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (!isPlain) return null;
  // restic asks below this path, and so is what is handed on.
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return { kind: 'rest', url: url.href };
}
