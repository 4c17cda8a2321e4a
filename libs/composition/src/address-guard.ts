import { createAddressGuard, OwnServices, type AddressGuard, type Place } from '@nachtwacht/collector-kit';
import type { ProcessContext } from './process-context';

const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  'postgres:': 5432,
  'postgresql:': 5432,
  'redis:': 6379,
  'rediss:': 6379,
};

type Installation = Pick<ProcessContext, 'databaseUrl'> & {
  readonly environment: Pick<
    ProcessContext['environment'],
    'HOST' | 'PORT' | 'REDIS_URL' | 'MIGRATION_DATABASE_URL' | 'NACHTWACHT_ALLOW_LOOPBACK'
  >;
};

/** What polls and messages of this process may dial: never its own database, queue and page. */
export function addressGuardOf(installation: Installation): AddressGuard {
  return createAddressGuard({
    allowLoopback: installation.environment.NACHTWACHT_ALLOW_LOOPBACK,
    ownServices: new OwnServices(ownPlaces(installation)),
  });
}

/** A database behind a socket file has no place on the network. */
export function ownPlaces({ environment, databaseUrl }: Installation): readonly Place[] {
  const { HOST, PORT, REDIS_URL, MIGRATION_DATABASE_URL } = environment;
  const stores = [databaseUrl, MIGRATION_DATABASE_URL, REDIS_URL].flatMap((url) =>
    url === undefined ? [] : placeOf(url),
  );
  return [...stores, { host: HOST, port: PORT }];
}

function placeOf(text: string): readonly Place[] {
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (host === '') return [];
  return [{ host, port: url.port === '' ? (DEFAULT_PORTS[url.protocol] ?? 0) : Number(url.port) }];
}
