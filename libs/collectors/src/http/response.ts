import { remark } from '@nachtwacht/domain';
import type { HttpAnswers, HttpSettings } from './http.schema';

/** What is wrong with a response, in the order in which it is looked for. */
export const RESPONSE_PROBLEMS = [
  'unexpected-status',
  'unexpected-location',
  'keyword-missing',
  'forbidden-keyword',
] as const;
type ResponseWord = (typeof RESPONSE_PROBLEMS)[number] | 'as-expected';

/** Compares a reply with what the settings expect; the first difference is the one that is told. */
export function judgeResponse(
  answers: Pick<HttpAnswers, 'status' | 'location' | 'body' | 'bodyCut'>,
  settings: HttpSettings,
): { readonly word: ResponseWord; readonly detail: string } {
  const status = `HTTP ${answers.status}`;
  const redirect =
    answers.location === null
      ? status
      : remark('http-to', { status: answers.status, location: answers.location });
  if (!isExpected(answers.status, settings.expectedStatus))
    return { word: 'unexpected-status', detail: redirect };
  if (!isSameAddress(answers.location, settings)) return { word: 'unexpected-location', detail: redirect };

  const body = answers.body ?? '';
  const { keyword, forbiddenKeyword } = settings;
  if (keyword !== '' && !body.includes(keyword))
    return {
      word: 'keyword-missing',
      detail: remark(answers.bodyCut ? 'keyword-not-in-part' : 'keyword-not-found', {
        status: answers.status,
        keyword,
      }),
    };
  if (forbiddenKeyword !== '' && body.includes(forbiddenKeyword))
    return {
      word: 'forbidden-keyword',
      detail: remark('keyword-found', { status: answers.status, keyword: forbiddenKeyword }),
    };
  return { word: 'as-expected', detail: status };
}

/** `expected` is a list of codes and ranges such as "200-299, 404". */
function isExpected(status: number, expected: string): boolean {
  return expected.split(',').some((part) => {
    const [from = '', to = from] = part.split('-');
    return Number(from) <= status && status <= Number(to);
  });
}

function isSameAddress(location: string | null, settings: HttpSettings): boolean {
  if (settings.expectedLocation === '') return true;
  if (location === null) return false;
  const [actual, expected] = [location, settings.expectedLocation].map((address) =>
    URL.canParse(address, settings.url) ? new URL(address, settings.url).href : address,
  );
  return actual === expected;
}
