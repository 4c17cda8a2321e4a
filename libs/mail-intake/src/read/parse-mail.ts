import type { MailProblem } from '@nachtwacht/domain';
import { MailParser } from 'mailparser';

/** More than any report has: what nests deeper or has more parts was made to hurt. */
const MOST_PARTS = 100;
const HEAD_BYTES = 256_000;
const HTML_BYTES = 1_000_000;

export interface ParsedMail {
  readonly subject: string;
  readonly from: string;
  readonly date: Date | undefined;
  readonly messageId: string;
  /** From the newest to the oldest, as the headers stand. */
  readonly received: readonly string[];
  readonly text: string;
  readonly problem: MailProblem | null;
}

type Head = Omit<ParsedMail, 'date' | 'text' | 'problem'>;
interface HeaderLine {
  readonly key: string;
  readonly line: string;
}

/** Text parts by the library, HTML made text; attachments are read past. */
export function parseMail(raw: Buffer): Promise<ParsedMail> {
  return new Promise((resolve) => {
    const parser = new MailParser({
      maxChildNodes: MOST_PARTS,
      maxHeadSize: HEAD_BYTES,
      maxHtmlLengthToParse: HTML_BYTES,
      skipImageLinks: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      checksumAlgo: false,
    });
    let head: Head = {
      subject: '',
      from: '',
      messageId: '',
      received: [],
    };
    let date: Date | undefined;
    let text = '';
    const done = (problem: MailProblem | null) =>
      resolve({ ...head, date, text: problem === null ? text : '', problem });
    parser.on('headers', (headers: ReadonlyMap<string, unknown>) => {
      head = headOf(headers);
    });
    parser.on('headerLines', (lines: readonly HeaderLine[]) => {
      date = dateOf(lines);
    });
    parser.on('data', (part) => {
      if (part.type === 'attachment') {
        part.content.on('end', () => part.release?.());
        part.content.resume();
      } else text = part.text ?? '';
    });
    parser.on('error', (error: Error) => done(/child nodes/i.test(error.message) ? 'too-nested' : 'broken'));
    parser.on('end', () => done(null));
    parser.end(raw);
  });
}

function headOf(headers: ReadonlyMap<string, unknown>): Head {
  return {
    subject: textOf(headers.get('subject')),
    from: addressOf(headers.get('from')),
    messageId: textOf(headers.get('message-id')),
    received: [headers.get('received') ?? []].flat().filter((line) => typeof line === 'string'),
  };
}

/** The library puts the present moment where a date can't be read; here that is none. */
function dateOf(lines: readonly HeaderLine[]): Date | undefined {
  const line = lines.find(({ key }) => key === 'date')?.line ?? '';
  const at = Date.parse(
    line
      .slice(line.indexOf(':') + 1)
      .replace(/\([^)]*\)/g, '')
      .trim(),
  );
  return Number.isNaN(at) ? undefined : new Date(at);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** The one address of From; two of them are nobody in particular. */
function addressOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('value' in value) || !Array.isArray(value.value))
    return '';
  const [first, ...others] = value.value as readonly unknown[];
  if (others.length > 0 || typeof first !== 'object' || first === null || !('address' in first)) return '';
  return textOf(first.address);
}
