import { describe, expect, it } from 'vitest';
import { entryMeaning } from './entry-text';

describe('an entry of the history of an incident', () => {
  it.each([
    ['opened with a status', 'opened', { status: 'critical' }, { kind: 'opened', status: 'critical' }],
    ['a status that is none', 'opened', { status: 'purple' }, { kind: 'opened', status: null }],
    [
      'changed from one to another',
      'changed',
      { from: 'critical', status: 'warning' },
      { kind: 'changed', from: 'critical', status: 'warning' },
    ],
    ['taken with a note', 'acknowledged', { note: 'called' }, { kind: 'acknowledged', note: 'called' }],
    ['taken without a word', 'acknowledged', { note: '' }, { kind: 'acknowledged', note: null }],
    ['closed with the reason', 'closed', { reason: 'recovered' }, { kind: 'closed', because: 'recovered' }],
    ['closed for a reason of a newer server', 'closed', { reason: 'odd' }, { kind: 'closed', because: null }],
    ['a kind of a newer server keeps its name', 'escalated', {}, { kind: 'other', name: 'escalated' }],
  ])('%s', (_rule, kind, data, expected) => {
    expect(entryMeaning({ at: '2026-11-23T06:00:00.000Z', kind, actor: null, data })).toEqual(expected);
  });
});
