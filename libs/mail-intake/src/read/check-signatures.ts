import type { DkimResult, ReportMail } from '@nachtwacht/domain';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { Resolver } from 'node:dns/promises';

/** Asks for a record of a name, such as the TXT of `selector._domainkey.example.nl`. */
export type KeyResolver = (name: string, type: string) => Promise<string[][]>;

const PATIENCE_MS = 8_000;
/** A mail bears one or two; each costs a question and a calculation. */
const MOST_SIGNATURES = 5;
const SIGNED_HEADERS = ['from', 'subject', 'date'] as const;

/** Keys by the name servers of this machine. */
export function nameServerKeys(): KeyResolver {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  // Keys stand in TXT records; nothing else is asked for.
  return (name, type) => (type === 'TXT' ? resolver.resolveTxt(name) : Promise.resolve([]));
}

type Signatures = Pick<ReportMail, 'dkim' | 'signedBy'>;

/** Which domains signed a mail. Any right signature over the whole counts; with none, a wrong one makes the mail wrong. */
export async function checkSignatures(raw: Buffer, resolver: KeyResolver): Promise<Signatures> {
  if (countOf(raw) > MOST_SIGNATURES) return { dkim: 'fail', signedBy: [] };
  try {
    const { results } = await within(dkimVerify(raw, { resolver }));
    return judged(results);
  } catch {
    return { dkim: 'unreachable', signedBy: [] };
  }
}

type Results = Awaited<ReturnType<typeof dkimVerify>>['results'];

function judged(results: Results): Signatures {
  const right = results.filter((result) => result.status.result === 'pass' && isWhole(result));
  const signedBy = [...new Set(right.flatMap(({ signingDomain }) => signingDomain || []))].slice(
    0,
    MOST_SIGNATURES,
  );
  if (signedBy.length > 0) return { dkim: 'pass', signedBy };
  const words = results.map(({ status }) => (status.result === 'pass' ? 'none' : status.result));
  return { dkim: worstOf(words), signedBy: [] };
}

/** What a signature leaves out anybody may have written: another subject, another day, a text behind the signed one. */
function isWhole({ status, signingHeaders }: Results[number]): boolean {
  const names = (signingHeaders?.keys ?? '').toLowerCase().split(/[\s:;,]+/);
  return !status.underSized && SIGNED_HEADERS.every((name) => names.includes(name));
}

function worstOf(words: readonly string[]): DkimResult {
  if (words.every((word) => word === 'none')) return 'none';
  return words.includes('temperror') ? 'unreachable' : 'fail';
}

function countOf(raw: Buffer): number {
  const head =
    raw
      .subarray(0, 256_000)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? '';
  return head.match(/^dkim-signature:/gim)?.length ?? 0;
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the keys of signatures did not come in time')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
