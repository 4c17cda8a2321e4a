import { describeCaptures } from '@nachtwacht/collector-kit/testing';
import type { Observation } from '@nachtwacht/domain';
import { expect, it } from 'vitest';
import { parseExposition } from './exposition';
import { mapNodeExporter } from './map/map-node-exporter';
import { NodeExporterSettings } from './schema';

function play(exposition: string, now = 1_795_342_054_800, memory: unknown = null) {
  return mapNodeExporter({
    answers: {
      exposition,
      contentType: 'text/plain; version=0.0.4',
      totalMs: 20,
      askedAt: now,
      answeredAt: now,
    },
    settings: NodeExporterSettings.parse({ url: 'http://host.test:9100/metrics' }),
    now,
    memory,
  });
}

const about = (observations: readonly Observation[], aspect: string) =>
  Object.fromEntries(
    observations.filter((one) => one.aspect === aspect).map((one) => [one.instance, one.reading]),
  );

const sampleLines = (text: string) =>
  text.split('\n').filter((line) => /^\uFEFF?[^#\uFEFF]/.test(line)).length;

describeCaptures('server/linux/exposition', (captures) => {
  it('node_exporter 1.5.0 on a virtual machine: everything that is there, nothing that is not', () => {
    const { report } = play(captures.text('node_exporter-1.5.0-real.prom'));
    expect(report.assets[0]).toMatchObject({
      kind: 'server',
      name: 'vm',
      facts: { os: 'Debian GNU/Linux 12 (bookworm)', version: '6.18.44-fc-v669' },
    });
    expect(about(report.observations, 'disk')).toMatchObject({ '/': { unit: 'percent' } });
    expect(about(report.observations, 'disk-readonly')).toEqual({
      '/': { kind: 'state', value: 'writable' },
    });
    expect(about(report.observations, 'memory')['']).toMatchObject({ value: 3.4 });
    expect(about(report.observations, 'clock-skew')['']).toMatchObject({ value: 0.041 });
    expect(about(report.observations, 'clock-sync')['']).toMatchObject({ value: 'not-synchronised' });
    // Its systemd, RAID and sensors could not be read, and it has no swap and no scripts.
    expect(about(report.observations, 'interface-errors')).toEqual({
      eth0: { kind: 'level', value: null, unit: 'percent' },
    });
    for (const aspect of ['services', 'raid', 'temperature', 'swap', 'updates', 'reboot-required'])
      expect(about(report.observations, aspect), aspect).toEqual({});
  });

  it('node_exporter 1.5.0: every line follows the format', () => {
    const text = captures.text('node_exporter-1.5.0-real.prom');
    const { malformed, complete, samples, families } = parseExposition(text, { format: 'text' });
    expect({ malformed, complete }).toEqual({ malformed: 0, complete: true });
    expect(samples).toHaveLength(sampleLines(text));
    expect(families.get('node_cpu_seconds_total')?.type).toBe('counter');
  });

  it('the upstream test output: arrays of every kind, a Dell server, many chips', () => {
    const { report } = play(captures.text('node_exporter-e2e.excerpt.prom'));
    expect(report.assets[0]?.facts).toMatchObject({
      vendor: 'Dell Inc.',
      model: 'PowerEdge R6515',
      serial: '7N62AI2',
    });
    const words = Object.entries(about(report.observations, 'raid')).map(([name, reading]) => [
      name,
      reading.kind === 'state' ? reading.value : reading,
    ]);
    expect(Object.fromEntries(words)).toMatchObject({
      md0: 'healthy',
      md5: 'degraded',
      md6: 'rebuilding',
      md7: 'disk-failed',
      md8: 'rebuilding',
      md10: 'healthy',
    });
    expect(about(report.observations, 'raid')).not.toHaveProperty('md219');
    // Two processors and a board with a limit of 100 degrees of their own; the radios have none.
    expect(about(report.observations, 'temperature-margin')).toEqual({
      hwmon4: { kind: 'level', value: 45, unit: 'celsius' },
      platform_coretemp_0: { kind: 'level', value: 45, unit: 'celsius' },
      platform_coretemp_1: { kind: 'level', value: 45, unit: 'celsius' },
    });
    expect(about(report.observations, 'temperature')).toMatchObject({
      ieee80211_phy0_mt7996_phy0_2: { value: 57 },
    });
  });

  it.each([
    'textfile-client_side_timestamp-metrics.prom',
    'textfile-different_metric_types-metrics.prom',
    'textfile-histogram-metrics.prom',
  ])('the text file %s is read whole', (file) => {
    const text = captures.text(file);
    const { samples, malformed } = parseExposition(text, { format: 'text' });
    expect([samples.length, malformed]).toEqual([sampleLines(text), 0]);
    expect(samples.length).toBeGreaterThan(1);
  });
});

describeCaptures('server/windows/exposition', (captures) => {
  it('windows_exporter, examples of its documentation', () => {
    const { report } = play(captures.text('windows_exporter-docs-examples.prom'), 1_748_625_540_000);
    expect(report.assets[0]).toMatchObject({
      kind: 'workstation',
      name: 'PC',
      facts: { os: 'Windows 10 Pro', version: '10.0.19045.4842' },
    });
    // Both pending updates are virus definitions; the exporter looked in September 2024.
    expect(about(report.observations, 'updates')['']).toMatchObject({
      state: 'up-to-date',
      pending: 0,
      checkedAt: '2024-09-28T16:08:54.000Z',
    });
    expect(about(report.observations, 'services')['']).toMatchObject({ value: 0 });
    expect(about(report.observations, 'clock-sync')['']).toMatchObject({ value: 'synchronised' });
  });

  it('windows_exporter, every name of its end-to-end tests: a byte order mark, and few values', () => {
    const text = captures.text('windows_exporter-e2e-metadata-only.txt');
    const { families, samples, malformed } = parseExposition(text, { format: 'text' });
    expect([samples.length, malformed]).toEqual([sampleLines(text), 0]);
    expect(samples[0]).toMatchObject({ name: 'test_alpha_total', value: 42 });
    expect(families.get('test_alpha_total')?.help).toBe('Some random metric.');
    expect(families.get('windows_cpu_time_total')?.type).toBe('counter');
  });
});
