import { asciiHost } from '../host';
import type { RepositoryPlace } from '../poll-context';

/** Where a repository is, as far as the setting `repository` says it: keys and passwords are entered elsewhere. */
export type SpelledPlace =
  | Extract<RepositoryPlace, { kind: 'folder' }>
  | { readonly kind: 'rest'; readonly url: string }
  | {
      readonly kind: 'ssh';
      readonly user: string;
      readonly host: string;
      readonly port: number;
      readonly path: string;
    };

const USER = /^[A-Za-z_][\w.-]{0,63}$/;
/** Borg fills in what stands between braces and takes what follows "::" for an archive. */
const UNSAFE = /[\u0000-\u001f\u007f{}]|::/;
const LONGEST = 1000;

/** A path that every program takes for the same: no control characters, and nothing that borg would rewrite. */
function isPlainPath(path: string): boolean {
  return path.length > 0 && path.length <= LONGEST && !UNSAFE.test(path);
}

export function readFolderPlace(text: string): SpelledPlace | null {
  return text.startsWith('/') && isPlainPath(text) ? { kind: 'folder', path: text } : null;
}

/** `user@host:path` or, after "//", `user@host[:port]/path`. null when it is neither, or lacks the user. */
export function readSshPlace(text: string): SpelledPlace | null {
  const isUrl = text.startsWith('//');
  const pattern = isUrl
    ? /^\/\/(?<user>[^@/:]+)@(?:\[(?<six>[\da-fA-F:.]+)\]|(?<name>[^@/:[\]]+))(?::(?<port>\d{1,5}))?\/(?<path>.+)$/su
    : /^(?<user>[^@/:]+)@(?:\[(?<six>[\da-fA-F:.]+)\]|(?<name>[^@/:[\]]+)):(?<path>.+)$/su;
  const { user = '', six, name, port = '22', path = '' } = pattern.exec(text)?.groups ?? {};
  const host = asciiHost(six ?? name ?? '');
  const isPort = Number(port) > 0 && Number(port) < 65_536;
  if (host === null || !USER.test(user) || !isPort || !isPlainPath(path)) return null;
  return { kind: 'ssh', user, host, port: Number(port), path };
}

/** "user@host:22", for lists. */
export function addressOfPlace(place: SpelledPlace | null): string {
  switch (place?.kind) {
    case 'folder':
      return place.path;
    case 'rest':
      return place.url;
    case 'ssh':
      return `${place.user}@${place.host}:${place.path}`;
    default:
      return '';
  }
}
