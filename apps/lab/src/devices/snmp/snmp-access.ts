import type { SnmpAgentOptions } from '@nachtwacht/testing/snmp-agent';
import * as snmp from 'net-snmp';
import type { Secrets } from '../secrets';

const USER = 'nachtwacht';

/** Who may read a device of the lab by SNMP: by version 2c and by version 3, with secrets of its own. */
export function snmpAccess(secrets: Secrets, id: string): Pick<SnmpAgentOptions, 'community' | 'user'> {
  const { key, secret } = secrets.apiKey(id);
  return {
    community: secrets.token(id),
    user: {
      name: USER,
      level: snmp.SecurityLevel.authPriv,
      authProtocol: snmp.AuthProtocols.sha,
      authKey: key,
      privProtocol: snmp.PrivProtocols.aes,
      privKey: secret,
    },
  };
}

/** The fields of a collector by SNMP that reach such a device. */
export function snmpLogin(
  secrets: Secrets,
  id: string,
  port: number,
  version: '2c' | '3',
): {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly credentials: Readonly<Record<string, string>>;
} {
  const { key: authKey, secret: privacyKey } = secrets.apiKey(id);
  return {
    settings: { host: '127.0.0.1', port, version },
    credentials: version === '2c' ? { community: secrets.token(id) } : { user: USER, authKey, privacyKey },
  };
}
