import { SnmpCredentials, snmpFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const IdracSnmpSettings = z.object(snmpFields);
export type IdracSnmpSettings = z.infer<typeof IdracSnmpSettings>;

export const IdracSnmpCredentials = SnmpCredentials;
export type IdracSnmpCredentials = z.infer<typeof IdracSnmpCredentials>;
