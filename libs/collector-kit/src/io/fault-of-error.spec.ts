import type { FaultClass } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { PollFault } from '../collector';
import { faultOfError, type Phase } from './fault-of-error';
import { stopFault } from './scope';

function coded(code: string, message = 'x'): Error {
  return Object.assign(new Error(message), { code });
}

describe('the fault of an error', () => {
  const rules: readonly [string, Error, Phase, FaultClass, RegExp][] = [
    ['nothing listens', coded('ECONNREFUSED'), 'connect', 'unreachable', /refuses the connection/],
    ['the host is gone', coded('EHOSTUNREACH'), 'connect', 'unreachable', /is not there/],
    ['the kernel gave up', coded('ETIMEDOUT'), 'connect', 'timeout', /did not answer the connection/],
    ['closed before an answer', coded('ECONNRESET'), 'answer', 'unreachable', /without an answer/],
    ['closed within the answer', coded('ECONNRESET'), 'body', 'bad-reply', /broke off/],
    ['closed within the handshake', coded('ECONNRESET'), 'tls', 'unreachable', /without an answer/],
    ['an unknown name is ours to look into', coded('ENOTFOUND'), 'name', 'misconfigured', /does not resolve/],
    ['a silent name server is ours', coded('EAI_AGAIN'), 'name', 'misconfigured', /No name server answered/],
    ['a missing route is ours', coded('ENETUNREACH'), 'connect', 'misconfigured', /no route/],
    ['too many open sockets are ours', coded('EMFILE'), 'connect', 'misconfigured', /too many open files/],
    ['no more ports are ours', coded('EADDRNOTAVAIL'), 'connect', 'misconfigured', /address not available/],
    ['a local firewall is ours', coded('EPERM'), 'connect', 'misconfigured', /operation not permitted/],
    [
      'a client certificate is asked',
      coded('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'),
      'tls',
      'auth',
      /client certificate/,
    ],
    ['no TLS is spoken', coded('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls', 'bad-reply', /does not speak TLS/],
    ['no TLS in common', coded('ERR_SSL_UNSUPPORTED_PROTOCOL'), 'tls', 'misconfigured', /too old/],
    ['a fault stays what it is', new PollFault({ class: 'auth', text: 'a' }), 'body', 'auth', /^a$/],
    [
      'anything else is no proof against the asset',
      coded('ESOMETHING', 'odd'),
      'connect',
      'bad-reply',
      /ESOMETHING odd/,
    ],
    [
      'the first of several addresses speaks',
      new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]),
      'connect',
      'unreachable',
      /refuses the connection/,
    ],
  ];
  it.each(rules)('%s', (_, error, phase, kind, text) => {
    const { fault } = faultOfError(error, 'www.example.nl:443', phase);
    expect(fault).toEqual({ class: kind, text: expect.stringMatching(text) as string });
  });

  it('quotes a device in one line of at most 300 characters', () => {
    const { fault } = faultOfError(coded('ESOMETHING', `a\u0000\n${'x'.repeat(999)}`), 'host', 'body');
    expect(fault.text).toHaveLength(300);
    expect(fault.text).toContain('a x');
  });
});

describe('the fault of being stopped', () => {
  const rules: readonly [string, Phase, FaultClass, string][] = [
    [
      'waiting for our name server does not count against the asset',
      'name',
      'misconfigured',
      'The name of www.example.nl:80 was not resolved within 10 s: check the DNS of this machine',
    ],
    ['connecting', 'connect', 'timeout', 'www.example.nl:80 did not take the connection within 10 s'],
    ['shaking hands', 'tls', 'timeout', 'www.example.nl:80 did not finish the TLS handshake within 10 s'],
    ['waiting', 'answer', 'timeout', 'www.example.nl:80 took the connection and did not answer within 10 s'],
    ['reading', 'body', 'timeout', 'www.example.nl:80 did not finish its answer within 10 s'],
  ];
  it.each(rules)('while %s', (_, phase, kind, text) => {
    expect(stopFault('deadline', 'www.example.nl:80', phase, 10_000).fault).toEqual({ class: kind, text });
  });
});
