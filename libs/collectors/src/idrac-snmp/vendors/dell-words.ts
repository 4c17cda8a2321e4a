import type { Words } from './vendor';

/** ObjectStatusEnum */
export const STATUS: Words = {
  1: 'unknown',
  2: 'unknown',
  3: 'ok',
  4: 'warning',
  5: 'critical',
  6: 'failed',
};

/** StatusProbeEnum: above or below its limits. */
export const PROBE: Words = {
  1: 'unknown',
  2: 'unknown',
  3: 'ok',
  4: 'warning',
  5: 'critical',
  6: 'critical',
  7: 'warning',
  8: 'critical',
  9: 'critical',
  10: 'failed',
};

/** StatusRedundancyEnum; `none` promises nothing. */
export const REDUNDANCY: Words = {
  1: 'unknown',
  2: 'unknown',
  3: 'ok',
  4: 'not-redundant',
  5: 'redundancy-lost',
  6: 'none',
  7: 'offline',
};

/** States of a drive that are worse than its status may say; ready, online, foreign and non-RAID are left to the status. */
export const DRIVE_STATE: Words = { 5: 'offline', 6: 'failed', 7: 'failed', 9: 'offline' };

export const VOLUME_STATE: Words = { 3: 'failed', 4: 'degraded' };

export const BATTERY_STATE: Words = { 3: 'failed', 4: 'degraded', 5: 'failed', 7: 'warning' };

export const POWER: Words = { 3: 'off', 4: 'on' };
