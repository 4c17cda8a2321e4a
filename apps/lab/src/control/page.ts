import { PRACTICES } from '../world/practices';
import { brokenCount, button, deviceCard } from './device-card';
import { html, type Html } from './html';
import type { DeviceState, LabState } from './lab-state';
import { livedMonth } from './month-section';
import { mailbox } from './mailbox-section';
import { TEXTS, type Language, type Texts } from './texts';

interface Group {
  readonly anchor: string;
  readonly name: string;
  readonly devices: readonly DeviceState[];
}

/** The whole control page: no script, forms only, so that it works on any phone. */
export function controlPage(state: LabState, language: Language): string {
  const texts = TEXTS[language];
  const other: Language = language === 'nl' ? 'en' : 'nl';
  const groups = groupsOf(state, texts);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${texts.title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header>
          <h1>${texts.title}</h1>
          <a href="/?lang=${other}" lang="${other}">${texts.other}</a>
        </header>
        <main>
          <p class="notice" role="note">${texts.makeBelieve}</p>
          ${scenarioBar(state, texts, language)}
          <p>${texts.enrolment[state.enrolment.phase]}</p>
          ${list(state.enrolment.problems.map((problem) => html`${problem}`))}
          <nav aria-label="${texts.practices}">${list(groups.map((group) => link(group, texts)))}</nav>
          ${livedMonth(state.month, texts)} ${mailbox(state.mails, texts, language)}
          ${groups.map((group) => section(group, texts, language))}
        </main>
      </body>
    </html> `.text;
}

function groupsOf({ devices }: LabState, texts: Texts): readonly Group[] {
  const groups = [
    ...PRACTICES.map(({ code, name }) => ({ code, name })),
    { code: null, name: texts.provider },
  ];
  return groups.map(({ code, name }) => ({
    anchor: code ?? 'provider',
    name,
    devices: devices.filter(({ practice }) => practice === code),
  }));
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

function list(items: readonly Html[]): Html {
  return items.length === 0
    ? html``
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
}

function link({ anchor, name, devices }: Group, texts: Texts): Html {
  const broken = devices.reduce((sum, device) => sum + brokenCount(device), 0);
  return html`<a href="#${anchor}">${name}</a>: ${broken === 0 ? texts.healthy : texts.broken(broken)}`;
}

function section({ anchor, name, devices }: Group, texts: Texts, language: Language): Html {
  return html`<section id="${anchor}">
    <h2>${name}</h2>
    <div class="devices">${devices.map((device) => deviceCard(device, texts, language))}</div>
  </section>`;
}
