import { SnmpCredentials, snmpFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const SnmpAccessPointSettings = z.object(snmpFields);
export type SnmpAccessPointSettings = z.infer<typeof SnmpAccessPointSettings>;

export const SnmpAccessPointCredentials = SnmpCredentials;
export type SnmpAccessPointCredentials = z.infer<typeof SnmpAccessPointCredentials>;
