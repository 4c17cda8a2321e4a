import { SnmpCredentials, snmpFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const UpsSettings = z.object(snmpFields);
export type UpsSettings = z.infer<typeof UpsSettings>;

export const UpsCredentials = SnmpCredentials;
export type UpsCredentials = z.infer<typeof UpsCredentials>;
