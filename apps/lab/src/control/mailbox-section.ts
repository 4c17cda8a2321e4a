import type { LabMail } from '../mailbox/mailbox';
import { html, type Html } from './html';
import type { Language, Texts } from './texts';

/** What the support team was told; a mail opens where it stands. */
export function mailbox(mails: readonly LabMail[], texts: Texts, language: Language): Html {
  return html`<section id="mailbox">
    <h2>${texts.mailbox}</h2>
    ${mails.length === 0 ? html`<p>${texts.noMail}</p>` : mails.map((mail) => mailItem(mail, language))}
  </section>`;
}

function mailItem({ at, subject, text }: LabMail, language: Language): Html {
  const moment = new Date(at);
  return html`<details class="mail">
    <summary>
      <time datetime="${moment.toISOString()}">${moment.toLocaleTimeString(language)}</time> ${subject}
    </summary>
    <pre>${text}</pre>
  </details>`;
}
