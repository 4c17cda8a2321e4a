import { readFolderPlace, readSshPlace, type SpelledPlace } from '@nachtwacht/collector-kit';

/** Where a repository is, as borg spells it: of SSH the form that begins with ssh://, and no path by itself. */
export function readBorgPlace(text: string): SpelledPlace | null {
  if (!text.startsWith('ssh:')) return readFolderPlace(text);
  const place = readSshPlace(text.slice('ssh:'.length));
  // In borg's addresses the slash after the host belongs to the path ("/./x" is below the home folder).
  return place?.kind === 'ssh' ? { ...place, path: `/${place.path}` } : null;
}
