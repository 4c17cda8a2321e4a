import ipaddr from 'ipaddr.js';

const MOST = 50;
type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** True for a list of IP addresses and networks; an empty one allows every host. */
export function isHostList(text: string): boolean {
  const entries = entriesOf(text);
  return entries.length <= MOST && entries.every((entry) => networkOf(entry) !== null);
}

/** Whether an address is on the list. A mail of which no host is known (null) comes from none of them. */
export function isAllowedHost(list: string, host: string | null): boolean {
  const entries = entriesOf(list);
  if (entries.length === 0) return true;
  if (host === null || !ipaddr.isValid(host)) return false;
  const address = ipaddr.process(host);
  return entries.some((entry) => {
    const network = networkOf(entry);
    return network !== null && network[0].kind() === address.kind() && address.match(network);
  });
}

/** As people write it: four numbers, not two, or IPv6, with or without the bits of a network. */
function networkOf(entry: string): Network | null {
  const [address = '', bits] = entry.split('/');
  const isWhole = address.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(address);
  if (!isWhole || !ipaddr.isValid(address)) return null;
  if (bits === undefined) {
    const single = ipaddr.process(address);
    return [single, single.kind() === 'ipv4' ? 32 : 128];
  }
  return ipaddr.isValidCIDR(entry) ? ipaddr.parseCIDR(entry) : null;
}

function entriesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((entry) => entry !== '');
}
