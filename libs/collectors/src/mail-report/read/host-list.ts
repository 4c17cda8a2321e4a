import { BlockList, isIP } from 'node:net';

const MOST = 50;

/** True for a list of IP addresses and networks; an empty one allows every host. */
export function isHostList(text: string): boolean {
  const entries = entriesOf(text);
  return entries.length <= MOST && entries.every((entry) => isHost(entry));
}

/** Whether an address is on the list. A mail of which no host is known (null) comes from none of them. */
export function isAllowedHost(list: string, host: string | null): boolean {
  const entries = entriesOf(list);
  if (entries.length === 0) return true;
  if (host === null || isIP(host) === 0) return false;
  const allowed = new BlockList();
  for (const entry of entries.filter(isHost)) {
    const [address = '', bits] = entry.split('/');
    if (bits === undefined) allowed.addAddress(address, familyOf(address));
    else allowed.addSubnet(address, Number(bits), familyOf(address));
  }
  return allowed.check(host, familyOf(host));
}

function isHost(entry: string): boolean {
  const [address = '', bits, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function entriesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((entry) => entry !== '');
}
