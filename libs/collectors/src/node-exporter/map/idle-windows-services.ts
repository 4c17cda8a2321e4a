/**
 * Start type "automatic", and yet stopped on a healthy server: services with a delayed start or a trigger, and
 * updaters that end when they have nothing to do. windows_exporter does not tell these from the others.
 */
export const IDLE_WINDOWS_SERVICES = [
  'BITS',
  'CDPSvc',
  'clr_optimization_*',
  'dbupdate*',
  'edgeupdate*',
  'GoogleUpdater*',
  'gpsvc',
  'gupdate*',
  'MapsBroker',
  'RemoteRegistry',
  'ShellHWDetection',
  'sppsvc',
  'stisvc',
  'tiledatamodelsvc',
  'TrustedInstaller',
  'UsoSvc',
  'WbioSrvc',
  'wuauserv',
].join(',');
