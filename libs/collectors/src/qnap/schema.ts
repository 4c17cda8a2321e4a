import { SnmpCredentials, snmpFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const QnapSettings = z.object(snmpFields);
export type QnapSettings = z.infer<typeof QnapSettings>;

export const QnapCredentials = SnmpCredentials;
export type QnapCredentials = z.infer<typeof QnapCredentials>;
