import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import { expect, it } from 'vitest';
import { mapDuplicati } from './map-duplicati';

describeCaptures('backup/duplicati/http-json_success_2.1.0.5.json', (captures) => {
  it('a report of 2.1.0.5 is a good run of one job', () => {
    const body = captures.text('');
    const message = { id: '1', receivedAt: '2025-04-22T06:00:00.000Z', signal: 'success', body } as const;
    const { report } = mapDuplicati({
      answers: { messages: [{ ...message, exitCode: null, runId: null, contentType: 'application/json' }] },
      memory: null,
    });
    expect(report.observations).toMatchObject([
      { aspect: 'reports', reading: { value: 'readable' } },
      { aspect: 'backup', reading: { runs: [{ outcome: 'success', rawStatus: 'Success' }] } },
      { aspect: 'size' },
    ]);
  });
});
