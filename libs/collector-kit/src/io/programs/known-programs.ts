import type { RepositoryProgram } from '../../poll-context';
import { SSH_HOST, type KnownProgram, type ToldRepository } from './told-repository';

const restic: KnownProgram = {
  package: 'restic',
  places: ['folder', 'rest', 'ssh'],
  reads: [['snapshots'], ['stats'], ['cat', 'config'], ['list', 'locks']],
  tell: (repository, { secret }) => ({
    // A cache of the last run is not there, and one of this run would be written for nobody.
    arguments: ['--no-lock', '--no-cache', ...resticSsh(repository)],
    environment: { RESTIC_REPOSITORY: resticAddress(repository), RESTIC_PASSWORD: secret },
  }),
};

function resticAddress(repository: ToldRepository): string {
  switch (repository.kind) {
    case 'folder':
      return `local:${repository.path}`;
    case 'rest':
      return `rest:${repository.url}`;
    case 'ssh':
      // The second slash is what makes the path an absolute one.
      return `sftp://${repository.user}@${SSH_HOST}/${encodeURI(repository.path).replace(/[?#]/g, encodeURIComponent)}`;
  }
}

function resticSsh(repository: ToldRepository): readonly string[] {
  if (repository.kind !== 'ssh') return [];
  const { options, port, user } = repository;
  return ['-o', `sftp.command=ssh ${options.join(' ')} -p ${port} -l ${user} ${SSH_HOST} -s sftp`];
}

const borg: KnownProgram = {
  package: 'borgbackup',
  places: ['folder', 'ssh'],
  reads: [['list'], ['info']],
  tell: (repository, { secret, isUnencrypted = false }, folder) => ({
    arguments: ['--bypass-lock', '--log-json'],
    environment: {
      BORG_REPO: borgAddress(repository),
      BORG_PASSPHRASE: secret,
      BORG_BASE_DIR: folder,
      ...(repository.kind === 'ssh' && { BORG_RSH: ['ssh', ...repository.options].join(' ') }),
      // Each run knows no repository from before. Whoever can swap one for another that is not encrypted could tell us
      // what he likes: only a person may say that this one is not.
      BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: isUnencrypted ? 'yes' : 'no',
      BORG_RELOCATED_REPO_ACCESS_IS_OK: 'no',
    },
  }),
};

function borgAddress(repository: ToldRepository): string {
  if (repository.kind === 'folder') return repository.path;
  if (repository.kind === 'rest') throw new Error('borg knows no rest-server');
  return `ssh://${repository.user}@${SSH_HOST}:${repository.port}${repository.path}`;
}

export const KNOWN_PROGRAMS: Readonly<Record<RepositoryProgram, KnownProgram>> = { restic, borg };
