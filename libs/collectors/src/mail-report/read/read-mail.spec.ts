import { describe, expect, it } from 'vitest';
import { jobsOf } from '../jobs';
import { toRemember, withRemembered } from '../memory';
import { ARRIVED, readingOf } from '../testing/build';

const GOOD = { subject: '[Success] Servers (4 objects)' };

describe('a sender', () => {
  it.each([
    ['is anybody while none are named', {}, {}, null],
    ['is on the list by address', {}, { senders: 'nas@klant.example' }, null],
    ['is on the list by domain', {}, { senders: 'klant.example' }, null],
    [
      'is on the list by the domain above',
      { from: 'nas@backup.klant.example' },
      { senders: 'klant.example' },
      null,
    ],
    ['is not on it', { from: 'nas@ander.example' }, { senders: 'klant.example' }, 'sender-not-allowed'],
    [
      'only looks like it',
      { from: 'nas@nietklant.example' },
      { senders: 'klant.example' },
      'sender-not-allowed',
    ],
    ['has no address', { from: '' }, { senders: 'klant.example' }, 'sender-not-allowed'],
    ['comes from a listed network', {}, { hosts: '203.0.113.0/24' }, null],
    ['comes from elsewhere', {}, { hosts: '198.51.100.1' }, 'host-not-allowed'],
    [
      'came by mailbox, while hosts are listed',
      { host: null },
      { hosts: '198.51.100.1' },
      'host-not-allowed',
    ],
    ['signed wrongly', { dkim: 'fail' }, {}, 'signature-wrong'],
    ['did not sign, and need not', { dkim: 'none' }, {}, null],
    ['did not sign, and must', { dkim: 'none' }, { signature: 'required' }, 'signature-missing'],
    ['signed', { dkim: 'pass', signedBy: ['klant.example'] }, { signature: 'required' }, null],
    [
      'let another sign',
      { dkim: 'pass', signedBy: ['spammer.example'] },
      { signature: 'required' },
      'signature-missing',
    ],
    [
      'signed with a key that can’t be asked for',
      { dkim: 'unreachable' },
      { signature: 'required' },
      'signature-missing',
    ],
    ['nested too deeply', { problem: 'too-nested' }, {}, 'too-nested'],
  ] as const)('%s', (_rule, mail, settings, unread) => {
    const reading = readingOf({ ...GOOD, ...mail }, settings);
    expect(reading.unread).toBe(unread);
    expect(reading.run?.run.outcome ?? null).toBe(unread === null ? 'success' : null);
  });
});

describe('the moment of a run', () => {
  it.each([
    ['is that of the header', {}, 'success', '2026-11-21T22:09:58.000Z'],
    ['is the arrival where the header has none', { date: null }, 'success', ARRIVED],
    [
      'of a clock an hour ahead is the arrival, and never a success',
      { date: '2026-11-21T23:10:00.000Z' },
      'warning',
      ARRIVED,
    ],
    [
      'of a clock an hour behind its mail server is that of the server, and never a success',
      { date: '2026-11-21T21:00:00.000Z', takenOverAt: '2026-11-21T22:00:00.000Z' },
      'warning',
      '2026-11-21T22:00:00.000Z',
    ],
    [
      'of a mail that waited for two hours is that of the header',
      { date: '2026-11-21T20:00:00.000Z', takenOverAt: '2026-11-21T20:00:01.000Z' },
      'success',
      '2026-11-21T20:00:00.000Z',
    ],
  ] as const)('%s', (_rule, mail, outcome, finishedAt) => {
    const { run } = readingOf({ ...GOOD, ...mail });
    expect(run?.run).toMatchObject({ outcome, finishedAt });
  });

  it('is that of the body where it has one, in the zone of the settings', () => {
    const text = 'Start Time: 2026-11-21 22:00:00\nEnd Time: 2026-11-21 23:05:00';
    const { run } = readingOf({
      subject: 'Active Backup for Business - backup task A on NAS has completed',
      text,
    });
    expect(run?.run).toMatchObject({
      startedAt: '2026-11-21T21:00:00.000Z',
      finishedAt: '2026-11-21T22:05:00.000Z',
    });
  });

  it('names by how much a clock is off', () => {
    const { run } = readingOf({ ...GOOD, date: '2026-11-21T23:10:00.000Z' });
    expect(run?.run.message).toBe('the clock of the sender is 60 minutes off');
  });

  it('of the hour that an autumn night has twice is the first', () => {
    const text = 'Start Time: 2026-10-25 02:30:00';
    const { run } = readingOf({
      subject: 'Active Backup for Business - backup task A on NAS has completed',
      text,
    });
    expect(run?.run.startedAt).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('jobs', () => {
  const event = (id: number, more = '') => ({
    subject: 'Backup',
    messageId: `<${String(id)}${more}@klant.example>`,
    text: `Source: Microsoft-Windows-Backup\nEvent ID: ${String(id)}\nComputer: SRV01\nBackupTime: 2026-11-21T21:00:00.000Z ${more}`,
  });
  const told = (...mails: readonly object[]) => jobsOf(mails.flatMap((mail) => readingOf(mail).run ?? []));

  it('take two events of one run for one, the worse of both', () => {
    const [job, ...others] = told(event(4), event(14, '\nHRESULT: 0x80780119'));
    expect(others).toEqual([]);
    expect(job?.runs.map(({ outcome }) => outcome)).toEqual(['failed']);
  });

  it('join the start of a run with its end', () => {
    const start = {
      subject: 'Backup Exec Alert: Job Start (Server: "S") (Job: "J")',
      date: '2026-11-21T20:00:00.000Z',
    };
    const end = { subject: 'Backup Exec Alert: Job Success (Server: "S") (Job: "J")', messageId: '<2@x>' };
    expect(told(start, end)[0]?.runs).toMatchObject([
      { outcome: 'success', startedAt: '2026-11-21T20:00:00.000Z', finishedAt: '2026-11-21T22:09:58.000Z' },
    ]);
    expect(told(start)[0]?.runs).toMatchObject([{ outcome: 'running', finishedAt: null }]);
  });

  it('stay known when their mails are gone, by their last runs', () => {
    const memory: unknown = JSON.parse(JSON.stringify(toRemember(told(GOOD))));
    const [job, ...others] = withRemembered([], memory);
    expect(others).toEqual([]);
    expect(job).toMatchObject({ name: 'Servers', runs: [{ id: '<1@klant.example>', outcome: 'success' }] });
    expect(withRemembered(told(GOOD), memory)[0]?.runs).toHaveLength(1);
  });

  it('are remembered as far as there is room, whatever they are called', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      subject: `[Success] ${'é'.repeat(150)}${String(n)} (4 objects)`,
      from: `${'a'.repeat(60)}@klant.example`,
      messageId: `<${'m'.repeat(280)}${String(n)}>`,
    }));
    const memory: unknown = toRemember(told(...many));
    expect(Buffer.byteLength(JSON.stringify(memory))).toBeLessThan(16_000);
    const remembered = withRemembered([], JSON.parse(JSON.stringify(memory)));
    expect(remembered.length).toBeGreaterThan(10);
    expect(remembered.every(({ runs }) => runs.length === 1)).toBe(true);
  });

  it('of another customer that mails here by mistake are never a success of this one', () => {
    const own = { ...GOOD, from: 'veeam@klant.example' };
    const wrong = { ...GOOD, from: 'veeam@ander.example', messageId: '<2@ander.example>' };
    // With senders named it is not read; without, it is a job of its own that nobody took in.
    expect(readingOf(wrong, { senders: 'klant.example' })).toMatchObject({
      run: null,
      unread: 'sender-not-allowed',
    });
    expect(told(own, wrong).map(({ key, runs }) => [key, runs.length])).toEqual([
      ['veeam|veeam@klant.example|servers', 1],
      ['veeam|veeam@ander.example|servers', 1],
    ]);
  });

  it('are not remembered by what nobody understood', () => {
    expect(toRemember(told({ subject: '[Paused] Servers (4 objects)' })).jobs).toMatchObject([{ runs: [] }]);
  });
});
