import { describe, expect, it } from 'vitest';
import { ApiError, type ApiErrorKind } from '../api/api-error';
import { translate } from '../i18n/texts';
import { problemTexts } from './problem-texts';
import { uiTexts } from './ui-texts';
import { wordError } from './use-error-text';

const refusal = (kind: ApiErrorKind, status: number | null, code: string) =>
  new ApiError(kind, status, { code, message: 'in English' });

describe('an error in words', () => {
  it.each<[string, unknown, string]>([
    ['a silent server', refusal('offline', null, 'offline'), 'De server is niet bereikbaar. Controleer'],
    [
      'a reason the server gives goes before its kind',
      refusal('refused', 403, 'setup-link'),
      'Deze link is niet geldig.',
    ],
    [
      'a reason goes before a failure, too',
      refusal('server', 503, 'database-away'),
      'De database antwoordt niet.',
    ],
    ['too little rights', refusal('refused', 403, 'forbidden'), 'Uw rol staat dit niet toe.'],
    ['something that is gone', refusal('refused', 404, 'not-found'), 'Dit bestaat niet (meer).'],
    ['too many attempts', refusal('refused', 429, 'RATE_LIMITED'), 'Te veel pogingen'],
    ['a refusal this version does not know', refusal('refused', 409, 'brand-new'), 'in English'],
    ['a name of every object is no known reason', refusal('refused', 409, 'toString'), 'in English'],
    ['a fault of our own', new TypeError('x is undefined'), 'Er ging iets mis op dit scherm.'],
  ])('%s', (_, error, expected) => {
    expect(wordError(error, 'nl', translate(uiTexts, 'nl'), translate(problemTexts, 'nl'))).toContain(
      expected,
    );
  });
});
