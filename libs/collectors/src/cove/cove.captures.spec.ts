import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { columnsFor, FIELDS } from './columns';
import { mapCove } from './map/map-cove';
import { statusOf } from './map/status';
import { CoveSettings } from './schema';

const Reply = z.object({ result: z.object({ result: z.array(z.unknown()) }) });
const Columns = z.array(z.object({ newId: z.string(), title: z.string(), type: z.string() }));

describeCaptures('backup/cove', (captures) => {
  it('the vendor’s example: one device runs by its total, one ended well, one never said a word', () => {
    const { result } = Reply.parse(captures.json('EnumerateAccountStatistics_response_doc.json'));
    const { report } = mapCove({
      answers: { totalMs: 20, devices: result.result, withLegacy: true },
      settings: CoveSettings.parse({}),
      now: Date.UTC(2026, 10, 22, 6),
      memory: null,
    });
    expect(report.complete).toBe(true);
    const runs = report.observations.flatMap(({ asset, reading }) =>
      reading.kind === 'backup'
        ? [[asset, reading.runs.map(({ outcome, rawStatus }) => [outcome, rawStatus])]]
        : [],
    );
    expect(runs).toEqual([
      ['654321/D01', []],
      ['654321/D02', []],
      ['765432/D09', [['running', '1 InProcess']]],
      ['876543/D09', [['success', '5 Completed']]],
    ]);
    expect(report.assets.map(({ name }) => name)).toEqual([
      'Cove Data Protection',
      'computerName (Files and folders)',
      'computerName (System state)',
      'computerName2 (Total)',
      'computerName3 (Total)',
    ]);
    const used = report.observations.filter(({ aspect }) => aspect === 'used');
    expect(used.map(({ instance, reading }) => [instance, reading])).toEqual([
      ['computerName', { kind: 'level', value: 0, unit: 'bytes' }],
      ['computerName2', { kind: 'level', value: 586_755_749_630, unit: 'bytes' }],
      ['computerName3', { kind: 'level', value: 23_630_480, unit: 'bytes' }],
    ]);
  });

  it('every column that is asked for is in the vendor’s table, and so is every status', () => {
    const table = Columns.parse(captures.json('column-codes_F_official.json'));
    const ids = table.map(({ newId }) => newId);
    expect(Object.values(FIELDS).filter((field) => !ids.includes(field))).toEqual([]);
    expect(
      columnsFor(true).filter((column) => column.startsWith('D') && !ids.includes(column.slice(3))),
    ).toEqual([]);
    const enumeration = table.find(({ newId }) => newId === 'F00')?.type.replace(/^enum: /, '') ?? '';
    const official = enumeration.split(',').map((entry) => entry.trim());
    for (const entry of official) {
      const [code = '', ...name] = entry.split(' ');
      const told = statusOf(code).rawStatus.split(' ')[1] ?? '';
      expect(told.toLowerCase()).toBe(name.join('').toLowerCase());
    }
    expect(official).toHaveLength(11);
  });
});
