import { describe, expect, it } from 'vitest';
import { parseExposition } from '../exposition';
import { Series } from './series';
import { rebootObservations, updateObservations } from './updates';

const NOW = 1_795_327_200_000;
const seriesOf = (lines: readonly string[]) =>
  new Series(parseExposition([...lines, ''].join('\n'), { format: 'text' }).samples);

describe('updates', () => {
  const HOUR_AGO = NOW / 1000 - 3600;
  const ISO = new Date(NOW - 3_600_000).toISOString();
  it.each([
    ['are not claimed without a script that counts them', [], undefined],
    ['are not claimed when the count is no number', ['apt_upgrades_pending{origin=""} NaN'], undefined],
    ['are none when apt says zero', ['apt_upgrades_pending{origin=""} 0'], ['up-to-date', false, 0, null]],
    [
      'of apt are security updates by their archive',
      [
        'apt_upgrades_pending{origin="Ubuntu:22.04/jammy-security"} 2',
        'apt_upgrades_pending{origin="Ubuntu:22.04/jammy-updates"} 1',
      ],
      ['pending', true, 3, null],
    ],
    [
      'of apt are ordinary by their archive',
      ['apt_upgrades_pending{origin="Debian:trixie/stable"} 2'],
      ['pending', false, 2, null],
    ],
    [
      'of yum may be security updates or not',
      ['yum_upgrades_pending{origin="appstream"} 2'],
      ['pending', null, 2, null],
    ],
    [
      'of yum are none when it says zero',
      ['yum_upgrades_pending{origin=""} 0'],
      ['up-to-date', false, 0, null],
    ],
    [
      'are as old as the package lists',
      ['apt_upgrades_pending 0', `apt_package_cache_timestamp_seconds ${HOUR_AGO}`],
      ['up-to-date', false, 0, ISO],
    ],
    [
      'are as old as the file when that is older',
      [
        'apt_upgrades_pending 0',
        `apt_package_cache_timestamp_seconds ${HOUR_AGO + 60}`,
        `node_textfile_mtime_seconds{file="C:\\\\x\\\\Apt_info.prom"} ${HOUR_AGO}`,
      ],
      ['up-to-date', false, 0, ISO],
    ],
    [
      'have no age when the moment is zero',
      ['apt_upgrades_pending 0', 'apt_package_cache_timestamp_seconds 0'],
      ['up-to-date', false, 0, null],
    ],
    ['of Windows are not claimed while the collector is off', ['windows_os_info 1'], undefined],
    [
      'of Windows are none when it looked and named none',
      [`windows_update_scrape_timestamp_seconds ${HOUR_AGO}`],
      ['up-to-date', false, 0, ISO],
    ],
    [
      'of Windows do not count virus definitions',
      [
        `windows_update_scrape_timestamp_seconds ${HOUR_AGO}`,
        'windows_update_pending_info{category="Definition Updates",title="x"} 1',
        'windows_update_pending_info{category="?",title="KB2267602 x"} 1',
      ],
      ['up-to-date', false, 0, ISO],
    ],
    [
      'of Windows are security updates by their severity',
      ['windows_update_pending_info{category="Updates",severity="Important"} 1'],
      ['pending', true, 1, null],
    ],
    [
      'of Windows are security updates by their category',
      ['windows_update_pending_info{category="Security Updates"} 1'],
      ['pending', true, 1, null],
    ],
    [
      'of Windows are ordinary by their category',
      ['windows_update_pending_info{category="Drivers"} 1'],
      ['pending', false, 1, null],
    ],
    [
      'of Windows may be anything in another language',
      ['windows_update_pending_info{category="Päivitykset"} 1'],
      ['pending', null, 1, null],
    ],
  ])('%s', (_rule, lines, expected) => {
    const [observation] = updateObservations(seriesOf(lines), NOW);
    const reading = observation?.reading.kind === 'update' ? observation.reading : undefined;
    expect(reading && [reading.state, reading.security, reading.pending, reading.checkedAt]).toEqual(
      expected,
    );
  });
});

describe('a reboot that is needed', () => {
  const written = (hoursAgo: number) =>
    `node_textfile_mtime_seconds{file="/x/reboot.prom"} ${NOW / 1000 - hoursAgo * 3600}`;
  it.each([
    ['is not claimed without a script', [], undefined],
    ['is no when the script says 0', ['node_reboot_required 0'], 'no'],
    ['is yes when the script says 1', ['node_reboot_required 1', written(25)], 'yes'],
    [
      'is not known from a file that nobody writes any more',
      ['node_reboot_required 1', written(27)],
      'stale',
    ],
  ])('%s', (_rule, lines, expected) => {
    const [observation] = rebootObservations(seriesOf(lines), NOW);
    expect(observation?.reading).toEqual(expected && { kind: 'state', value: expected });
  });
});
