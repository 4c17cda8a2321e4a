import type { PortalHours } from '@nachtwacht/contracts';
import { describe, expect, it } from 'vitest';
import { statementLines } from './statement-lines';

const work = (id: string, chargedMinutes: number): PortalHours['entries'][number] => ({
  id,
  kind: 'work',
  date: '2027-03-02',
  text: 'Printer hersteld',
  place: 'remote',
  billable: true,
  rawMinutes: chargedMinutes,
  parts: [],
  travelMinutes: 0,
  chargedMinutes,
  billedMinutes: 0,
  correctionOf: null,
});
const lot = (source: 'budget' | 'carried' | 'bought' | 'goodwill', minutes: number) => ({
  id: source,
  source,
  expires: null,
  minutes,
});
const march = (over: Partial<PortalHours>): PortalHours => ({
  month: '2027-03',
  thisMonth: '2027-04',
  plan: { kind: 'included', minutes: 600, per: 'month' },
  now: null,
  closed: true,
  openingMinutes: 0,
  granted: [],
  expiredMinutes: 0,
  carriedMinutes: 0,
  closingMinutes: 0,
  billedMinutes: 0,
  owedMinutes: 0,
  includedMinutes: 0,
  settledMinutes: 0,
  entries: [],
  ...over,
});

describe('the lines of a statement add up to what is left', () => {
  it.each<readonly [rule: string, Partial<PortalHours>, ReturnType<typeof statementLines>]>([
    [
      'nothing was done',
      { openingMinutes: 60, closingMinutes: 60 },
      [
        ['opening', 60],
        ['charged', 0],
        ['closing', 60],
      ],
    ],
    [
      'work of a budget, and the rest expires',
      { granted: [lot('budget', 600)], entries: [work('a', 90), work('b', 30)], expiredMinutes: 480 },
      [
        ['opening', 0],
        ['source.budget', 600],
        ['charged', -120],
        ['expired', -480],
        ['closing', 0],
      ],
    ],
    [
      'the rest is carried over: it is left, and was not granted twice',
      {
        granted: [lot('budget', 600), lot('carried', 480)],
        entries: [work('a', 120)],
        carriedMinutes: 480,
        closingMinutes: 480,
      },
      [
        ['opening', 0],
        ['source.budget', 600],
        ['charged', -120],
        ['closing', 480],
      ],
    ],
    [
      'more than there was is billed',
      { openingMinutes: 60, entries: [work('a', 150)], billedMinutes: 90 },
      [
        ['opening', 60],
        ['charged', -150],
        ['billed', 90],
        ['closing', 0],
      ],
    ],
    [
      'more than there was goes from what comes next',
      { openingMinutes: 60, entries: [work('a', 150)], owedMinutes: 90 },
      [
        ['opening', 60],
        ['charged', -150],
        ['owes', 90],
        ['closing', 0],
      ],
    ],
    [
      'what came pays what was owed',
      { granted: [lot('bought', 600)], settledMinutes: 90, entries: [work('a', 30)], closingMinutes: 480 },
      [
        ['opening', 0],
        ['source.bought', 600],
        ['charged', -30],
        ['settled', -90],
        ['closing', 480],
      ],
    ],
    [
      'a fixed price takes nothing off',
      { entries: [work('a', 150)], includedMinutes: 150 },
      [
        ['opening', 0],
        ['charged', -150],
        ['included', 150],
        ['closing', 0],
      ],
    ],
  ])('%s', (_rule, over, expected) => {
    const lines = statementLines(march(over));
    expect(lines).toEqual(expected);
    const before = lines
      .filter(([name]) => name !== 'closing')
      .reduce((sum, [, minutes]) => sum + minutes, 0);
    expect(before).toBe(march(over).closingMinutes);
  });

  it('says of the month that runs neither what expires nor what is left at its end', () => {
    const running = march({ thisMonth: '2027-03', granted: [lot('budget', 600)], expiredMinutes: 600 });
    expect(statementLines(running)).toEqual([
      ['opening', 0],
      ['source.budget', 600],
      ['charged', 0],
    ]);
  });
});
