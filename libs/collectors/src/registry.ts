import type { AnyCollector } from '@nachtwacht/collector-kit';
import { acronisCollector } from './acronis/acronis.collector';
import { ahsayCollector } from './ahsay/ahsay.collector';
import { arubaInstantCollector } from './aruba-instant/aruba-instant.collector';
import { backupPushCollector } from './backup-push/backup-push.collector';
import { borgCollector } from './borg/borg.collector';
import { coveCollector } from './cove/cove.collector';
import { duplicatiCollector } from './duplicati/duplicati.collector';
import { fortigateCollector } from './fortigate/fortigate.collector';
import { httpCollector } from './http/http.collector';
import { icmpCollector } from './icmp/icmp.collector';
import { idracSnmpCollector } from './idrac-snmp/idrac-snmp.collector';
import { mailReportCollector } from './mail-report/mail-report.collector';
import { merakiCollector } from './meraki/meraki.collector';
import { mikrotikCollector } from './mikrotik/mikrotik.collector';
import { nodeExporterCollector } from './node-exporter/node-exporter.collector';
import { omadaCollector } from './omada/omada.collector';
import { opnsenseCollector } from './opnsense/opnsense.collector';
import { pbsCollector } from './pbs/pbs.collector';
import { pfsenseCollector } from './pfsense/pfsense.collector';
import { proxmoxCollector } from './proxmox/proxmox.collector';
import { qnapCollector } from './qnap/qnap.collector';
import { redfishCollector } from './redfish/redfish.collector';
import { resticCollector } from './restic/restic.collector';
import { snmpAccessPointCollector } from './snmp-access-point/snmp-access-point.collector';
import { snmpFirewallCollector } from './snmp-firewall/snmp-firewall.collector';
import { snmpHostCollector } from './snmp-host/snmp-host.collector';
import { synologyCollector } from './synology/synology.collector';
import { synologyAbbCollector } from './synology-abb/synology-abb.collector';
import { unifiCollector } from './unifi/unifi.collector';
import { upsCollector } from './ups/ups.collector';
import { veeamVbrCollector } from './veeam-vbr/veeam-vbr.collector';

/** Every kind of system that can be connected: one line each, in the order of their folders. */
export const COLLECTORS: readonly AnyCollector[] = [
  acronisCollector,
  ahsayCollector,
  arubaInstantCollector,
  backupPushCollector,
  borgCollector,
  coveCollector,
  duplicatiCollector,
  fortigateCollector,
  httpCollector,
  icmpCollector,
  idracSnmpCollector,
  mailReportCollector,
  merakiCollector,
  mikrotikCollector,
  nodeExporterCollector,
  omadaCollector,
  opnsenseCollector,
  pbsCollector,
  pfsenseCollector,
  proxmoxCollector,
  qnapCollector,
  redfishCollector,
  resticCollector,
  snmpAccessPointCollector,
  snmpFirewallCollector,
  snmpHostCollector,
  synologyCollector,
  synologyAbbCollector,
  unifiCollector,
  upsCollector,
  veeamVbrCollector,
];

const byId = new Map(COLLECTORS.map((collector) => [collector.id, collector]));

export function collectorById(id: string): AnyCollector | undefined {
  return byId.get(id);
}
