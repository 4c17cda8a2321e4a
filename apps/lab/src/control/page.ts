import { PRACTICES } from '../world/practices';
import { html, type Html } from './html';
import type { DeviceState, FaultState, LabState } from './lab-state';
import { TEXTS, type Language, type Texts } from './texts';

/** The whole control page: no script, forms only, so that it works on any phone. */
export function controlPage(state: LabState, language: Language): string {
  const texts = TEXTS[language];
  const other: Language = language === 'nl' ? 'en' : 'nl';
  const groups = [
    ...PRACTICES.map(({ code, name }) => ({ code, name })),
    { code: null, name: texts.provider },
  ];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${texts.title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <h1>${texts.title}</h1>
        <p class="notice" role="note">${texts.makeBelieve}</p>
        ${scenarioBar(state, texts, language)}
        <p>${texts.enrolment[state.enrolment.phase]}</p>
        ${state.enrolment.problems.length === 0 ? '' : problems(state)}
        ${groups.map(({ code, name }) =>
          practice(
            name,
            state.devices.filter((device) => device.practice === code),
            texts,
            language,
          ),
        )}
        <p><a href="/?lang=${other}" lang="${other}">${texts.other}</a></p>
      </body>
    </html> `.text;
}

function scenarioBar({ scenario }: LabState, texts: Texts, language: Language): Html {
  const action = scenario.playing ? 'stop' : 'start';
  return html`<div class="bar">
    <strong>${texts.time} ${scenario.time}</strong>
    <span>${texts.dayLength(scenario.dayMinutes)} ${scenario.playing ? texts.playing : texts.paused}</span>
    ${button(`/scenario/${action}`, scenario.playing ? texts.pause : texts.play, language)}
    ${button('/cure-all', texts.cureAll, language)}
  </div>`;
}

function problems({ enrolment }: LabState): Html {
  return html`<ul>
    ${enrolment.problems.map((problem) => html`<li>${problem}</li>`)}
  </ul>`;
}

function practice(name: string, devices: readonly DeviceState[], texts: Texts, language: Language): Html {
  return html`<section>
    <h2>${name}</h2>
    <div class="devices">${devices.map((device) => deviceCard(device, texts, language))}</div>
  </section>`;
}

function deviceCard(device: DeviceState, texts: Texts, language: Language): Html {
  const broken = device.faults.filter(({ active }) => active).length;
  return html`<article class="device${broken > 0 ? ' broken' : ''}">
    <h3>${device.name}</h3>
    <p>
      <span class="state">${broken > 0 ? texts.broken(broken) : texts.healthy}</span> · ${subtitle(device)}
    </p>
    <ul>
      ${device.faults.map((fault) => html`<li>${faultButton(device, fault, texts, language)}</li>`)}
      ${device.kind === 'backup-job' ? html`<li>${button(`/backups/${device.id}/run`, texts.run, language)}</li>` : ''}
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

function button(action: string, label: string, language: Language, style = '', title = label): Html {
  return html`<form method="post" action="${action}?lang=${language}">
    <button class="${style}" title="${title}">${label}</button>
  </form>`;
}
