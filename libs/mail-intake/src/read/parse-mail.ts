import type { MailProblem } from '@nachtwacht/domain';
import { MailParser } from 'mailparser';
import { momentIn } from './moment-in';

/** More than any report has: what nests deeper or has more parts was made to hurt. */
const MOST_PARTS = 100;
const HEAD_BYTES = 256_000;
const HTML_BYTES = 300_000;
/** Of two of them a signature counts for one, and a reader may show the other. */
const ONCE = ['from', 'subject', 'date', 'message-id'];

export interface ParsedMail {
  readonly subject: string;
  readonly from: string;
  /** ISO 8601 UTC */
  readonly date: string | null;
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
    let date: string | null = null;
    let text = '';
    let isForged = false;
    const done = (said: MailProblem | null) => {
      const problem = said ?? (isForged ? 'broken' : null);
      resolve({ ...head, date, text: problem === null ? text : '', problem });
    };
    parser.on('headers', (headers: ReadonlyMap<string, unknown>) => {
      head = headOf(headers);
    });
    parser.on('headerLines', (lines: readonly HeaderLine[]) => {
      date = dateOf(lines);
      isForged = ONCE.some((name) => lines.filter(({ key }) => key === name).length > 1);
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
function dateOf(lines: readonly HeaderLine[]): string | null {
  const line = lines.find(({ key }) => key === 'date')?.line ?? '';
  return momentIn(line.slice(line.indexOf(':') + 1));
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
