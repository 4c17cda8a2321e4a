import { SnmpCredentials, snmpFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const SynologySettings = z.object(snmpFields);
export type SynologySettings = z.infer<typeof SynologySettings>;

export const SynologyCredentials = SnmpCredentials;
export type SynologyCredentials = z.infer<typeof SynologyCredentials>;
