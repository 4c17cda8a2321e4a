import { html, type Html } from './html';
import type { DeviceState, FaultState } from './lab-state';
import type { Language, Texts } from './texts';

export function brokenCount(device: DeviceState): number {
  return device.faults.filter(({ active }) => active).length;
}

/** A device with a button for each thing that can go wrong with it, or be put right. */
export function deviceCard(device: DeviceState, texts: Texts, language: Language): Html {
  const broken = brokenCount(device);
  const state = broken > 0 ? texts.broken(broken) : texts.healthy;
  const runButton = html`<li>${button(`/backups/${device.id}/run`, texts.run, language)}</li>`;
  return html`<article class="device${broken > 0 ? ' broken' : ''}" id="${device.id}">
    <h3>${device.name}</h3>
    <p><span class="state">${state}</span> · ${subtitle(device)}</p>
    <ul>
      ${device.faults.map((fault) => html`<li>${faultButton(device, fault, texts, language)}</li>`)}
      ${['backup-job', 'source-job'].includes(device.kind) ? runButton : ''}
    </ul>
  </article>`;
}

function subtitle({ id, address }: DeviceState): string {
  return address === null ? id : `${id}, ${address}`;
}

function faultButton({ id }: DeviceState, fault: FaultState, texts: Texts, language: Language): Html {
  const path = `/faults/${id}/${fault.id}`;
  const label = fault.label[language];
  if (!fault.active) return button(path, label, language, '', `${texts.cause}: ${label}`);
  const by = fault.causedBy === 'script' ? ` (${texts.byScript})` : '';
  return button(`${path}/cure`, `${texts.cure}: ${label}${by}`, language, 'active');
}

export function button(action: string, label: string, language: Language, style = '', title = label): Html {
  return html`<form method="post" action="${action}?lang=${language}">
    <button class="${style}" title="${title}">${label}</button>
  </form>`;
}
