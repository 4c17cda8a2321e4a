/** The line follows no rule of the format. Thrown within this folder only. */
export class MalformedLine extends Error {
  override name = 'MalformedLine';
}

/** One instance for all: taking a stack trace for each of half a million hostile lines would cost seconds. */
const MALFORMED = new MalformedLine('The line follows no rule of the format');

export function malformed(): never {
  throw MALFORMED;
}

const TAB = 9;
const BLANK = 32;
const QUOTE = 34;
const BACKSLASH = 92;

/** A place in one line of text. Every method moves forward only, so reading a line takes linear time. */
export class Scanner {
  private at: number;

  constructor(
    private readonly text: string,
    start: number,
    private readonly end: number,
  ) {
    this.at = start;
  }

  get atEnd(): boolean {
    return this.at >= this.end;
  }

  skipBlanks(): this {
    while (this.at < this.end && isBlank(this.text.charCodeAt(this.at))) this.at++;
    return this;
  }

  /** Takes one character when it is the next, else moves nothing. */
  take(character: string): boolean {
    if (this.atEnd || this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  expect(character: string): void {
    if (!this.take(character)) malformed();
  }

  peek(): string {
    return this.atEnd ? '' : (this.text[this.at] ?? '');
  }

  /** A metric name (`colons`) or a label name of the classic alphabet. */
  name(colons: boolean): string {
    const start = this.at;
    while (this.at < this.end && isNameCharacter(this.text.charCodeAt(this.at), this.at > start, colons))
      this.at++;
    if (this.at === start) malformed();
    return this.text.slice(start, this.at);
  }

  /** Characters up to the next blank; at least one, at most `limit`. */
  word(limit: number): string {
    const start = this.at;
    while (this.at < this.end && !isBlank(this.text.charCodeAt(this.at))) this.at++;
    if (this.at === start || this.at - start > limit) malformed();
    return this.text.slice(start, this.at);
  }

  /** Everything that is left of the line. */
  rest(): string {
    const left = this.text.slice(this.at, this.end);
    this.at = this.end;
    return left;
  }

  /** A text in double quotes, unescaped; the limit counts characters as they are written, escapes included. */
  quoted(limit: number): string {
    this.expect('"');
    const start = this.at;
    let escaped = false;
    for (; this.at < this.end; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) {
        const raw = this.text.slice(start, this.at++);
        if (raw.length > limit) malformed();
        return escaped ? unescape(raw, true) : raw;
      }
      if (code === BACKSLASH) {
        escaped = true;
        this.at++;
      }
    }
    malformed();
  }
}

/** `\\`, `\n` and, in label values, `\"`; any other escape is no escape and stays as it is. */
export function unescape(raw: string, quotes: boolean): string {
  return raw.replace(/\\([\\n"])/g, (whole, character: string) => {
    if (character === 'n') return '\n';
    return character === '"' && !quotes ? whole : character;
  });
}

function isBlank(code: number): boolean {
  return code === BLANK || code === TAB;
}

function isNameCharacter(code: number, digits: boolean, colons: boolean): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    (digits && code >= 48 && code <= 57) ||
    (colons && code === 58)
  );
}
