import { describe, expect, it } from 'vitest';
import { viewOf } from '../read/mail-view';
import { mailOf, readingOf } from '../testing/build';
import { applyRules } from './apply-rules';
import { readRules, rulesProblem } from './read-rules';

const when = (way: string, text: string, part = 'subject') => ({ part, way, text });
const rule = (conditions: readonly object[], outcome = 'success', job = '') => ({
  when: conditions,
  outcome,
  job,
});
const settingsOf = (...rules: readonly object[]) => ({ rules: JSON.stringify(rules) });
const appliedTo = (subject: string, ...rules: readonly object[]) =>
  applyRules(readRules(JSON.stringify(rules)), viewOf(mailOf({ subject }), 'UTC'));

describe('a condition', () => {
  it.each([
    ['contains, whatever the case', when('contains', 'GELUKT'), 'Back-up gelukt', true],
    ['contains no more than it does', when('contains', 'gelukt'), 'mislukt', false],
    ['exact, whatever the case', when('exact', 'back-up gelukt'), 'Back-up gelukt', true],
    ['exact is the whole', when('exact', 'gelukt'), 'Back-up gelukt', false],
    ['a pattern', when('pattern', '^back-up (gelukt|klaar)$'), 'Back-up klaar', true],
    ['a pattern that finds nothing', when('pattern', '^klaar'), 'Back-up klaar', false],
    ['the subject has no RE:', when('exact', 'klaar'), 'RE: FW: klaar', true],
  ])('%s', (_rule, condition, subject, holds) => {
    expect(appliedTo(subject, rule([condition])) !== null).toBe(holds);
  });
});

describe('rules', () => {
  it('decide in their order', () => {
    const first = appliedTo(
      'klaar',
      rule([when('contains', 'klaar')], 'warning'),
      rule([when('contains', 'klaar')]),
    );
    expect([first?.index, first?.rule.outcome]).toEqual([0, 'warning']);
  });

  it('hold when all their conditions do', () => {
    const both = [when('contains', 'klaar'), when('contains', 'ander@', 'from')];
    expect(appliedTo('klaar', rule(both))).toBeNull();
  });

  it('name a job by what a pattern found', () => {
    const named = rule([when('pattern', 'taak (\\S+) op (\\S+)')], 'success', '$2: $1');
    expect(appliedTo('taak Foto op NAS01 klaar', named)?.job).toBe('NAS01: Foto');
  });

  it('go before parsers, which still tell what they know', () => {
    const reading = readingOf(
      { subject: 'vzdump backup status (pve1): backup failed', text: 'Total size: 1.0 GB' },
      settingsOf(rule([when('contains', 'backup failed')], 'warning')),
    );
    expect(reading).toMatchObject({
      by: { rule: 0 },
      run: { job: 'vzdump', server: 'pve1', run: { outcome: 'warning', bytesProcessed: 1e9 } },
    });
  });

  it('leave out what is to be ignored', () => {
    const reading = readingOf(
      { subject: 'Uw factuur' },
      settingsOf(rule([when('contains', 'factuur')], 'ignore')),
    );
    expect(reading).toEqual({ by: { rule: 0 }, run: null, unread: null });
  });

  it('take the subject for the job where nobody names one', () => {
    const reading = readingOf(
      { subject: 'Kantoor: gelukt 21-11-2026 22:00' },
      settingsOf(rule([when('contains', 'gelukt')])),
    );
    expect(reading.run?.job).toBe('Kantoor');
  });

  it('make no run without a job', () => {
    expect(readingOf({ subject: 'gelukt' }, settingsOf(rule([when('contains', 'gelukt')]))).unread).toBe(
      'no-job',
    );
  });

  it('are never asked about a sender who is not believed', () => {
    const reading = readingOf(
      { subject: 'gelukt', dkim: 'fail' },
      settingsOf(rule([when('contains', 'gelukt')], 'success', 'Kantoor')),
    );
    expect(reading).toEqual({ by: null, run: null, unread: 'signature-wrong' });
  });
});

describe('rules that are refused', () => {
  const many = (count: number, condition: object) => Array.from({ length: count }, () => rule([condition]));
  it.each([
    ['no JSON', 'x', /These are no rules/],
    ['41 of them', JSON.stringify(many(41, when('contains', 'x'))), /These are no rules/],
    ['a rule of 5 conditions', JSON.stringify([rule(new Array(5).fill(when('contains', 'x')))]), /no rules/],
    ['an outcome that is none', JSON.stringify([rule([when('contains', 'x')], 'missed')]), /no rules/],
    ['11 patterns', JSON.stringify(many(11, when('pattern', 'x'))), /At most 10/],
    ['a pattern that is none', JSON.stringify([rule([when('pattern', '(')])]), /can’t be used: \(\./],
    ['one that looks around', JSON.stringify([rule([when('pattern', '(?=x)')])]), /can’t be used/],
    ['one that looks back', JSON.stringify([rule([when('pattern', '(a)\\1')])]), /can’t be used/],
  ])('%s', (_what, text, problem) => {
    expect(rulesProblem(text)).toMatch(problem);
    expect(readRules(text)).toEqual([]);
  });

  it('are not those that would take for ever elsewhere: here they take time in proportion', () => {
    const began = performance.now();
    const evil = rule([when('pattern', '^(a+)+$', 'body')]);
    const reading = readingOf({ subject: 'x', text: `${'a'.repeat(5_000)}!` }, settingsOf(evil));
    expect(reading.unread).toBe('not-recognised');
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
