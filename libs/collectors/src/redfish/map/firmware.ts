import type { Observation } from '@nachtwacht/domain';
import type { Reply } from '../answers';
import { textAt, valueAt } from '../json';
import type { Quirk } from '../quirks/quirk';
import { idOf } from './names';
import { HOST, partObservation, type Part } from './part';
import { ABSENT, healthWord, severity } from './part-word';

export interface Installed {
  readonly instance: string;
  readonly component: string;
  readonly version: string;
}

/**
 * What is installed. Which is the latest no management controller says by reading: the release catalogue may know. BIOS
 * and controller come from the replies that every poll has, so that they are there when the list is not.
 */
export function firmwareObservations(
  system: unknown,
  manager: unknown,
  inventory: readonly Reply[],
  quirk: Quirk,
): readonly Observation[] {
  const bios = textAt(system, 'BiosVersion');
  const controller = textAt(manager, 'FirmwareVersion');
  const known: readonly Installed[] = [
    { instance: 'BIOS', component: 'BIOS', version: bios },
    { instance: controllerName(quirk), component: controllerName(quirk), version: controller },
  ].filter(({ version }) => version !== '');
  const listed = inventory.flatMap((reply) => installedOf(reply, quirk));
  const others = listed.filter(
    ({ instance, version }) =>
      version !== '' && version !== bios && version !== controller && !/^(?:BIOS|iDRAC)\b/i.test(instance),
  );
  const model = textAt(system, 'Model');
  return [...known, ...others].map(({ instance, component, version }) => ({
    asset: HOST,
    aspect: 'firmware',
    instance,
    reading: {
      kind: 'update',
      state: 'not-told',
      installed: version,
      available: null,
      security: null,
      checkedAt: null,
      knownBy: 'nobody',
      product: { vendor: quirk.vendor, train: component, ...(model === '' ? {} : { model }) },
    },
    ...(component === instance ? {} : { detail: component }),
  }));
}

function controllerName({ vendor }: Quirk): string {
  if (vendor === 'dell') return 'iDRAC';
  return vendor === 'hpe' ? 'iLO' : 'BMC';
}

function installedOf({ kind, status, body, path, list }: Reply, quirk: Quirk): readonly Installed[] {
  if (kind !== 'firmware' || status !== 200 || list === true) return [];
  const version = textAt(body, 'Version');
  const id = idOf(body, path);
  if (quirk.firmware !== undefined) {
    const named = quirk.firmware(body);
    return named === null ? [] : [{ ...named, version }];
  }
  // What was uploaded and waits has the state of something that is not at work.
  if (/^(?:Absent|StandbyOffline|Disabled)$/.test(textAt(body, 'Status', 'State'))) return [];
  return [{ instance: id, component: textAt(body, 'Name') || id, version }];
}

/** One line for all: a firmware that says itself that it is broken. Left out where none says how it is. */
export function firmwareHealth(inventory: readonly Reply[], quirk: Quirk): readonly Observation[] {
  const told = inventory.flatMap((reply): readonly Part[] => {
    if (installedOf(reply, quirk).length === 0 || valueAt(reply.body, 'Status', 'Health') == null) return [];
    const word = healthWord(valueAt(reply.body, 'Status'));
    return word === ABSENT ? [] : [{ aspect: 'firmware-health', instance: textAt(reply.body, 'Name'), word }];
  });
  const first = told[0];
  if (first === undefined) return [];
  const worstPart = told.reduce((a, b) => (severity(b.word) > severity(a.word) ? b : a), first);
  const bad = told.filter(({ word }) => severity(word) > 0).slice(0, 5);
  const detail = bad.map(({ instance, word }) => `${instance}: ${word}`).join(', ');
  return [partObservation({ aspect: 'firmware-health', instance: '', word: worstPart.word, detail })];
}
