import { describe, expect, it } from 'vitest';
import { asciiHost } from './host';

describe('a host', () => {
  const rules: readonly [string, string, string | null][] = [
    ['a name', 'www.example.nl', 'www.example.nl'],
    ['a name in capitals', 'WWW.Example.NL', 'www.example.nl'],
    ['a single label', 'router', 'router'],
    ['a label with an underscore', 'nas_1.local', 'nas_1.local'],
    ['an international name', 'café.example', 'xn--caf-dma.example'],
    ['an IPv4 address', '192.0.2.1', '192.0.2.1'],
    ['an IPv6 address', '2001:db8::1', '2001:db8::1'],
    ['an address with spaces around it', ' 192.0.2.1 ', '192.0.2.1'],
    ['nothing', '', null],
    ['an option of a program', '-c', null],
    ['a longer option', '--help', null],
    ['an option with a value', '-oProxyCommand=reboot', null],
    ['a shell command', 'a;reboot', null],
    ['two words', 'a b', null],
    ['an address with a port', 'example.nl:80', null],
    ['a URL', 'http://example.nl', null],
    ['a path', '../etc/passwd', null],
    ['a NUL', 'a\u0000b', null],
    ['two dots', 'a..b', null],
    ['too long a label', `${'a'.repeat(64)}.nl`, null],
  ];
  it.each(rules)('%s', (_, text, host) => {
    expect(asciiHost(text)).toBe(host);
  });
});
