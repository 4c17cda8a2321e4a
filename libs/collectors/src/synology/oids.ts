const SYNOLOGY = '1.3.6.1.4.1.6574';

export const OID = {
  systemStatus: `${SYNOLOGY}.1.1.0`,
  temperature: `${SYNOLOGY}.1.2.0`,
  powerStatus: `${SYNOLOGY}.1.3.0`,
  systemFan: `${SYNOLOGY}.1.4.1.0`,
  processorFan: `${SYNOLOGY}.1.4.2.0`,
  model: `${SYNOLOGY}.1.5.1.0`,
  serial: `${SYNOLOGY}.1.5.2.0`,
  version: `${SYNOLOGY}.1.5.3.0`,
  upgrade: `${SYNOLOGY}.1.5.4.0`,
  upsModel: `${SYNOLOGY}.4.1.1.0`,
  upsMaker: `${SYNOLOGY}.4.1.2.0`,
  upsSerial: `${SYNOLOGY}.4.1.3.0`,
  upsStatus: `${SYNOLOGY}.4.2.1.0`,
  upsLoad: `${SYNOLOGY}.4.2.12.1.0`,
  upsCharge: `${SYNOLOGY}.4.3.1.1.0`,
  upsRuntime: `${SYNOLOGY}.4.3.6.1.0`,
} as const;

export const DISK_TABLE = `${SYNOLOGY}.2.1.1`;
export const RAID_TABLE = `${SYNOLOGY}.3.1.1`;
