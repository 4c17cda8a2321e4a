import type { Device } from '../world/device';
import { PRACTICES } from '../world/practices';
import type { World } from '../world/world';
import type { SourceNights } from './backup-source/source-nights';
import { answerOf } from './backup-source/vendor-answers';
import type { Endpoint } from './endpoint';
import { arubaValues } from './aruba/aruba';
import { draytekValues } from './draytek/draytek';
import { firewallAnswer } from './firewall/firewall';
import { idracValues } from './hardware/idrac-values';
import { redfishAnswer } from './hardware/redfish';
import { HYPERVISOR_TOKEN, hypervisorAnswer } from './hypervisor/hypervisor';
import { fortigateAnswer } from './fortigate/fortigate';
import { HttpEndpoint } from './http-endpoint';
import { merakiAnswer } from './meraki/meraki';
import { omadaAnswer } from './omada/omada';
import { UdpEchoEndpoint } from './line/udp-echo-endpoint';
import { nasValues } from './nas/nas';
import { PortTraffic } from './server/port-traffic';
import { snmpServerValues } from './server/snmp-server';
import { mikrotikAnswer } from './mikrotik/mikrotik';
import { pfsenseAnswer } from './pfsense/pfsense';
import { serverAnswer } from './server/server';
import type { Secrets } from './secrets';
import { type Certificates, type KeyPair } from './tls/certificates';
import { snmpAccess } from './snmp/snmp-access';
import { SnmpEndpoint } from './snmp/snmp-endpoint';
import { upsValues } from './ups/ups';
import { websiteAnswer } from './website/website';
import { controllerAnswer } from './wifi/controller';

export interface EndpointOptions {
  readonly world: World;
  readonly certificates: Certificates;
  readonly secrets: Secrets;
  readonly nights: SourceNights;
  readonly bornAt: number;
  readonly clock: () => number;
}

const CERTIFICATE_LIFE_DAYS = 90;
const USUAL_DAYS_LEFT = 75;
const NEAR_EXPIRY_DAYS_LEFT = 3;

/** What listens: one for each device that is reached by itself. Access points and switches speak through their controller. */
export async function createEndpoints(options: EndpointOptions): Promise<readonly Endpoint[]> {
  const made = await Promise.all(
    [...options.world.devices.values()].map((device) => endpointOf(options, device)),
  );
  return made.filter((endpoint) => endpoint !== null);
}

async function endpointOf(options: EndpointOptions, device: Device): Promise<Endpoint | null> {
  const { world, bornAt, clock } = options;
  switch (device.spec.kind) {
    case 'line':
      return new UdpEchoEndpoint(device);
    case 'linux-server':
    case 'windows-server':
      return new HttpEndpoint({ world, device, answer: serverAnswer(device, bornAt, clock) });
    case 'firewall':
      return firewall(options, device);
    case 'pfsense-firewall':
      return pfsense(options, device);
    case 'snmp-firewall':
      return new SnmpEndpoint({
        world,
        device,
        access: snmpAccess(options.secrets, device.spec.id),
        values: () => draytekValues(device, clock(), bornAt),
      });
    case 'fortigate':
      return fortigate(options, device);
    case 'mikrotik':
      return mikrotik(options, device);
    case 'aruba-instant':
      return new SnmpEndpoint({
        world,
        device,
        access: snmpAccess(options.secrets, device.spec.id),
        values: () => arubaValues(device, clock(), bornAt),
      });
    case 'controller':
      return controller(options, device);
    case 'idrac':
      return idrac(options, device);
    case 'idrac-snmp':
      return new SnmpEndpoint({
        world,
        device,
        access: snmpAccess(options.secrets, device.spec.id),
        values: () => idracValues(device, clock(), bornAt),
      });
    case 'snmp-server':
      return snmpServer(options, device);
    case 'nas':
      return new SnmpEndpoint({
        world,
        device,
        access: snmpAccess(options.secrets, device.spec.id),
        values: () => nasValues(device, clock(), bornAt),
      });
    case 'ups':
      return new SnmpEndpoint({
        world,
        device,
        access: snmpAccess(options.secrets, device.spec.id),
        values: () => upsValues(device, clock(), bornAt),
      });
    case 'hypervisor':
      return hypervisor(options, device);
    case 'website':
      return new HttpEndpoint({ world, device, answer: websiteAnswer(device, ownerOf(device)) });
    case 'secure-website':
      return secureWebsite(options, device);
    case 'backup-source':
      return backupSource(options, device);
    case 'omada-controller':
      return omada(options, device);
    case 'meraki-dashboard':
      return meraki(options, device);
    case 'managed-gateway':
    case 'access-point':
    case 'switch':
    case 'backup-job':
    case 'backup-computer':
    case 'source-job':
      return null;
  }
}

async function firewall(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, bornAt, clock, secrets, certificates } = options;
  const pair = await certificates.selfMade(device.spec.id);
  const { key, secret } = secrets.apiKey(device.spec.id);
  return new HttpEndpoint({
    world,
    device,
    answer: firewallAnswer({ device, key, secret, bornAt, clock }),
    certificate: () => pair,
  });
}

async function pfsense(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, bornAt, clock, secrets, certificates } = options;
  const pair = await certificates.selfMade(device.spec.id);
  const apiKey = secrets.token(device.spec.id);
  return new HttpEndpoint({
    world,
    device,
    answer: pfsenseAnswer({ device, apiKey, bornAt, clock }),
    certificate: () => pair,
  });
}

async function idrac(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, clock, secrets, certificates } = options;
  const pair = await certificates.selfMade(device.spec.id);
  const { key: user, secret: password } = secrets.apiKey(device.spec.id);
  return new HttpEndpoint({
    world,
    device,
    answer: redfishAnswer({ device, user, password, clock }),
    certificate: () => pair,
  });
}

async function hypervisor(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, bornAt, clock, secrets, certificates } = options;
  const pair = await certificates.selfMade(device.spec.id);
  const token = { id: HYPERVISOR_TOKEN, secret: secrets.token(device.spec.id) };
  return new HttpEndpoint({
    world,
    device,
    answer: hypervisorAnswer({ device, token, bornAt, clock }),
    certificate: () => pair,
  });
}

async function fortigate(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, bornAt, clock, secrets, certificates } = options;
  const pair = await certificates.selfMade(device.spec.id);
  const token = secrets.token(device.spec.id);
  return new HttpEndpoint({
    world,
    device,
    answer: fortigateAnswer({ device, token, bornAt, clock }),
    certificate: () => pair,
  });
}

async function mikrotik(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, bornAt, clock, secrets, certificates } = options;
  const pair = await certificates.selfMade(device.spec.id);
  const { key: user, secret: password } = secrets.apiKey(device.spec.id);
  return new HttpEndpoint({
    world,
    device,
    answer: mikrotikAnswer({ device, user, password, bornAt, clock }),
    certificate: () => pair,
  });
}

async function controller(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, bornAt, clock, secrets, certificates } = options;
  const pair = await certificates.selfMade(device.spec.id);
  const sites = PRACTICES.filter((practice) => practice.controller === device.spec.id).flatMap((practice) =>
    practice.sites.map(({ key, city }) => ({ key, name: city })),
  );
  const apiKey = secrets.token(device.spec.id);
  return new HttpEndpoint({
    world,
    device,
    answer: controllerAnswer({ world, device, sites, apiKey, bornAt, clock }),
    certificate: () => pair,
  });
}

async function omada(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, bornAt, clock, secrets, certificates } = options;
  const pair = await certificates.selfMade(device.spec.id);
  const password = secrets.token(device.spec.id);
  return new HttpEndpoint({
    world,
    device,
    answer: omadaAnswer({ world, device, password, bornAt, clock }),
    certificate: () => pair,
  });
}

async function meraki(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, secrets, certificates } = options;
  const pair = await certificates.selfMade(device.spec.id);
  const apiKey = secrets.token(device.spec.id);
  return new HttpEndpoint({
    world,
    device,
    answer: merakiAnswer({ world, device, apiKey }),
    certificate: () => pair,
  });
}

/** What it knows is looked up anew for every question: nights pass by themselves. */
async function backupSource(options: EndpointOptions, device: Device): Promise<Endpoint | null> {
  const { world, certificates, secrets, nights, clock } = options;
  const { id, source } = device.spec;
  if (source === undefined) return null;
  const answer = answerOf(source.vendor, nights.source(id), secrets.token(id), clock);
  if (answer === null) return null;
  const pair = await certificates.selfMade(id);
  return new HttpEndpoint({
    world,
    device,
    answer: (request) => {
      nights.source(id);
      return answer(request);
    },
    certificate: () => pair,
  });
}

async function secureWebsite(options: EndpointOptions, device: Device): Promise<Endpoint> {
  const { world, certificates } = options;
  const [usual, nearExpiry] = await Promise.all([
    certificates.signed(device.spec.id, USUAL_DAYS_LEFT, CERTIFICATE_LIFE_DAYS),
    certificates.signed(`${device.spec.id}-near-expiry`, NEAR_EXPIRY_DAYS_LEFT, CERTIFICATE_LIFE_DAYS),
  ]);
  return new HttpEndpoint({
    world,
    device,
    answer: websiteAnswer(device, ownerOf(device)),
    certificate: (): KeyPair => (device.has('certificate-near-expiry') ? nearExpiry : usual),
  });
}

function ownerOf({ spec }: Device): string {
  return PRACTICES.find(({ code }) => code === spec.practice)?.name ?? spec.name;
}

function snmpServer({ world, secrets, bornAt, clock }: EndpointOptions, device: Device): Endpoint {
  const port = new PortTraffic(clock());
  return new SnmpEndpoint({
    world,
    device,
    access: snmpAccess(secrets, device.spec.id),
    values: () => snmpServerValues({ device, port, now: clock(), bornAt }),
  });
}
