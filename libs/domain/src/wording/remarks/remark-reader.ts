import type { InEveryLanguage } from '../language';

export interface ReadRemark<Code extends string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string>>;
}

/** Params that are amounts match nothing else, so that a device's own words are not taken for a remark. */
const AMOUNTS = new Set([
  'active',
  'bytes',
  'count',
  'exit',
  'failed',
  'limit',
  'max',
  'min',
  'received',
  'required',
  'seconds',
  'sent',
  'status',
  'used',
  'whole',
]);
const AMOUNT = String.raw`-?[\d.,?]+(?: ?[kMGT]?i?B)?`;
/** Longer than any text that is stored; keeps the matching of hostile text cheap. */
const LONGEST = 600;

export function isAmount(name: string): boolean {
  return AMOUNTS.has(name);
}

/** How much of a sentence is fixed: where two fit, the one that says more of its own is meant. */
function ownLength(sentence: string): number {
  return sentence.replace(/\{\w+\}/g, '').length;
}

/** Finds the code and the params of a sentence of the catalogue. */
export function remarkReader<Code extends string>(
  catalogue: Readonly<Record<Code, InEveryLanguage>>,
): (text: string) => ReadRemark<Code> | null {
  const patterns = (Object.keys(catalogue) as Code[])
    .map((code) => ({ code, pattern: patternOf(catalogue[code].en), own: ownLength(catalogue[code].en) }))
    .sort((a, b) => b.own - a.own);
  return (text) => {
    if (text.length > LONGEST) return null;
    for (const { code, pattern } of patterns) {
      const match = pattern.exec(text);
      if (match) return { code, params: { ...match.groups } };
    }
    return null;
  };
}

function patternOf(sentence: string): RegExp {
  const source = sentence
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? group(part.slice(1, -1)) : escaped(part)))
    .join('');
  return new RegExp(`^${source}$`, 'su');
}

function group(name: string): string {
  if (isAmount(name)) return `(?<${name}>${AMOUNT})`;
  // What a receiver answered, where it said anything.
  return name === 'said' ? '(?<said>(?:: .+?)?)' : `(?<${name}>.+?)`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
