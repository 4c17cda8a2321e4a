import type { AllowedCall } from '@nachtwacht/collector-kit';

export const API = '/api/v1';
const ID = String.raw`\w{1,60}`;
const ORGANISATION = String.raw`\/api\/v1\/organizations\/${ID}`;

/** Reading alone: with a key that may write, the same addresses change networks, upgrade and restart. */
export const ALLOWED_CALLS: readonly AllowedCall[] = [
  { method: 'GET', path: '/api/v1/organizations' },
  { method: 'GET', path: new RegExp(ORGANISATION) },
  { method: 'GET', path: new RegExp(`${ORGANISATION}\\/(?:devices|networks)`) },
  { method: 'GET', path: new RegExp(`${ORGANISATION}\\/devices\\/(?:availabilities|uplinksLossAndLatency)`) },
  { method: 'GET', path: new RegExp(`${ORGANISATION}\\/uplinks\\/statuses`) },
  { method: 'GET', path: new RegExp(String.raw`\/api\/v1\/networks\/${ID}\/firmwareUpgrades`) },
];
