const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

export interface HtmlParts {
  readonly language: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly link: { readonly href: string; readonly text: string } | null;
}

/** A page that needs nothing from elsewhere and reads the same without its styles. Everything in it is escaped. */
export function htmlOf({ language, title, lines, link }: HtmlParts): string {
  const rows = lines.map((line) => `<div style="white-space:pre-wrap">${escapeHtml(line)}</div>`);
  const anchor =
    link === null ? '' : `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>`;
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"></head>`,
    '<body style="font-family:sans-serif;font-size:15px;line-height:1.5">',
    `<h2 style="font-size:18px">${escapeHtml(title)}</h2>`,
    ...rows,
    anchor,
    '</body></html>',
  ].join('\n');
}
