import { remark } from '@nachtwacht/domain';
import { pollFault } from '../fault';
import type { SnmpTarget } from '../poll-context';
import type { SnmpCredentials, SnmpSettings } from './snmp-fields';

/** Passwords of version 3 have at least eight characters (RFC 3414, 11.2). */
const SHORTEST_KEY = 8;

/** Whom to ask and in whose name; `misconfigured` when what the version needs was not entered. */
export function snmpTargetOf(settings: SnmpSettings, credentials: SnmpCredentials): SnmpTarget {
  const { host, port } = settings;
  if (settings.version === '2c') {
    if (credentials.community === '') throw pollFault('misconfigured', remark('snmp-community-missing'));
    return { host, port, access: { version: '2c', community: credentials.community } };
  }
  const { user, authKey, privacyKey } = credentials;
  if (user === '') throw pollFault('misconfigured', remark('snmp-user-missing'));
  if (privacyKey !== '' && authKey === '') throw pollFault('misconfigured', remark('snmp-auth-missing'));
  if ([authKey, privacyKey].some((key) => key !== '' && key.length < SHORTEST_KEY))
    throw pollFault('misconfigured', remark('snmp-key-short', { min: SHORTEST_KEY }));
  return {
    host,
    port,
    access: {
      version: '3',
      user,
      ...(authKey !== '' && { auth: { protocol: settings.authProtocol, key: authKey } }),
      ...(privacyKey !== '' && { privacy: { protocol: settings.privacyProtocol, key: privacyKey } }),
    },
  };
}
