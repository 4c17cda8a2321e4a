import { SnmpCredentials, snmpFields } from '@nachtwacht/collector-kit';
import { z } from 'zod';

export const ArubaInstantSettings = z.object(snmpFields);
export type ArubaInstantSettings = z.infer<typeof ArubaInstantSettings>;

export const ArubaInstantCredentials = SnmpCredentials;
export type ArubaInstantCredentials = z.infer<typeof ArubaInstantCredentials>;
