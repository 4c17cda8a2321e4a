import { html, type Html } from './html';
import type { LivedMonthState } from './lab-state';
import type { Texts } from './texts';

/** How to look at the practice that has a month behind it. */
export function livedMonth(month: LivedMonthState | null, texts: Texts): Html {
  if (month === null) return html``;
  const { practice, staffUrl, portalUrl, email, password } = month;
  const looking = html`<ul>
    <li><a href="${staffUrl}">${texts.monthStaff}</a></li>
    <li>
      <a href="${portalUrl}">${texts.monthPortal}</a> <strong>${email}</strong> ${texts.monthPassword}
      <strong>${password}</strong>
    </li>
  </ul>`;
  return html`<section id="month">
    <h2>${texts.month}</h2>
    <p>${texts.monthIntro(practice, month.month)}</p>
    ${month.ready ? looking : html`<p>${texts.monthWaits}</p>`}
  </section>`;
}
