import { cellNumber, cellText, snmpTable, type SnmpValues } from '@nachtwacht/collector-kit';
import { cell } from './cell';
import { DELL_STORAGE_TABLES, OMSA_PLACE, type DellPlace } from './dell-oids';
import { BATTERY_STATE, DRIVE_STATE, STATUS, VOLUME_STATE } from './dell-words';
import { severity, telling, wordOf, type Part, type Told, type Words } from './vendor';

/** What the controller says of a drive that it can't ask. */
const NOT_TOLD = 255;

/** Drives, volumes, controllers and their batteries. */
export function dellStorage(values: SnmpValues, place: DellPlace): Pick<Told, 'parts' | 'drivesLeft'> {
  const { drive, volume, controller, raidBattery } = DELL_STORAGE_TABLES;
  const drives = snmpTable(values, `${place.storage}.${drive.at}`, drive.columns).map((row) => {
    const instance = cellText(cell(row, 'name')) ?? `Disk ${row.index}`;
    const status = telling(
      wordOf(cell(row, 'status'), STATUS),
      state(cell(row, 'state'), DRIVE_STATE, place),
    );
    const isPredicted = cellNumber(cell(row, 'smartAlert')) === 1 && severity(status) < 3;
    const part: Part = {
      aspect: 'drive',
      instance,
      word: isPredicted ? 'predicted-failure' : status,
      detail: [cellText(cell(row, 'model')), cellText(cell(row, 'serial'))],
    };
    return { part, left: cellNumber(cell(row, 'lifeLeft')), instance };
  });
  return {
    parts: [
      ...drives.map(({ part }) => part),
      ...snmpTable(values, `${place.storage}.${volume.at}`, volume.columns).map((row): Part => {
        const status = wordOf(cell(row, 'status'), STATUS);
        const word = telling(status, state(cell(row, 'state'), VOLUME_STATE, place));
        const hasBadBlocks = cellNumber(cell(row, 'badBlocks')) === 1;
        return {
          aspect: 'volume',
          instance: cellText(cell(row, 'name')) ?? `Volume ${row.index}`,
          word: hasBadBlocks && severity(word) < 2 ? 'warning' : word,
          detail: hasBadBlocks ? ['bad blocks'] : [],
        };
      }),
      ...snmpTable(values, `${place.storage}.${controller.at}`, controller.columns).map((row): Part => ({
        aspect: 'storage-controller',
        instance: cellText(cell(row, 'name')) ?? `Controller ${row.index}`,
        word: wordOf(cell(row, 'status'), STATUS),
      })),
      ...snmpTable(values, `${place.storage}.${raidBattery.at}`, raidBattery.columns).map((row): Part => ({
        aspect: 'raid-battery',
        instance: `Battery ${row.index}`,
        word: telling(wordOf(cell(row, 'status'), STATUS), state(cell(row, 'state'), BATTERY_STATE, place)),
      })),
    ],
    drivesLeft: drives.flatMap(({ instance, left }) =>
      left === null || left === NOT_TOLD || left < 0 || left > 100 ? [] : [{ instance, percent: left }],
    ),
  };
}

/** The agent within the system numbers its states in another way, and says the same by its status. */
function state(value: Parameters<typeof wordOf>[0], words: Words, place: DellPlace): string {
  const number = cellNumber(value);
  return number === null || place === OMSA_PLACE ? '' : (words[number] ?? '');
}
