import { isRemark, remarkText } from '@nachtwacht/domain';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issueText } from './issue-text';
import { ROUTES } from './routes';

describe('what is wrong with an entry', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['nothing was filled in', z.string().min(1), '', 'Vul dit in.'],
    ['it was left out', z.string(), undefined, 'Vul dit in.'],
    ['too short', z.string().min(12), 'x', 'Minstens 12 tekens.'],
    ['too long', z.string().max(3), 'four', 'Hoogstens 3 tekens.'],
    ['too low', z.number().min(5), 4, 'Minstens 5.'],
    ['too high', z.number().max(5), 6, 'Hoogstens 5.'],
    ['no whole number', z.number().int(), 1.5, 'Een heel getal.'],
    ['no number', z.number(), 'x', 'Een getal.'],
    ['none of the choices', z.enum(['a', 'b']), 'c', 'Kies een van de mogelijkheden.'],
    ['no id of anything', z.uuid(), 'x', 'Kies een van de mogelijkheden.'],
    ['no address', z.url(), 'x', 'Een adres dat begint met https:// of http://.'],
    ['no e-mail address', z.email(), 'x', 'Een e-mailadres.'],
    ['no moment', z.iso.datetime(), 'x', 'Een datum en een tijd.'],
    ['not in its notation', z.string().regex(/^a$/), 'b', 'Dit hoort anders geschreven te worden.'],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], 'Hoogstens 1 tegelijk.'],
    ['none at all', z.array(z.string()).min(1), [], 'Vul dit in.'],
    ['anything else', z.boolean(), 'x', 'Dit klopt niet.'],
  ])('%s', (_rule, schema, value, dutch) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    expect(issue && remarkText(issueText(issue), 'nl')).toBe(dutch);
  });

  const bodies = Object.entries(ROUTES).flatMap(([name, route]) =>
    'body' in route ? [[name, route.body] as const] : [],
  );
  it.each(bodies)('of every call is a remark, whatever was sent: %s', (_name, body: z.ZodType) => {
    for (const sent of [null, {}, [], { name: 5, code: '!', url: 'x', startsAt: '9', items: 'x' }])
      for (const issue of body.safeParse(sent).error?.issues ?? [])
        expect(isRemark(issueText(issue)), issue.message).toBe(true);
  });
});
