import { describe, expect, it } from 'vitest';
import { TARGET_REFUSALS, type TargetRefusal } from '../../targets/judge-target';
import { LANGUAGES } from '../language';
import { targetText } from './target-text';

describe('why something is not dialled', () => {
  it.each<readonly [string, TargetRefusal, string, string]>([
    [
      'a network that is not approved, with the site where it can be',
      { code: 'network-not-approved', params: { address: '10.0.0.5', port: 443, site: 'Breda' } },
      '10.0.0.5 wordt niet benaderd: het ligt niet in de goedgekeurde netwerken van Breda. Voeg het toe bij die vestiging of verbeter het adres',
      '10.0.0.5 is not dialled: it is not in the approved networks of Breda. Add it to that site, or correct the address',
    ],
    [
      'a port that is not approved, and the name that was entered',
      {
        code: 'port-not-approved',
        params: { address: '10.0.0.5', host: 'nas.example.nl', port: 8443, site: 'Breda' },
      },
      'nas.example.nl (10.0.0.5) wordt niet benaderd: poort 8443 hoort niet bij de goedgekeurde poorten van Breda. Voeg die toe bij die vestiging of verbeter de poort',
      'nas.example.nl (10.0.0.5) is not dialled: port 8443 is not among the approved ports of Breda. Add it to that site, or correct the port',
    ],
    [
      'an address that was entered is said once',
      { code: 'metadata', params: { address: '169.254.169.254', host: '169.254.169.254' } },
      '169.254.169.254 wordt niet benaderd: op dit adres deelt een cloud inloggegevens uit. Dat kan niet worden toegestaan',
      '169.254.169.254 is not dialled: a cloud hands out credentials there. This can not be approved',
    ],
  ])('%s', (_, refusal, nl, en) => {
    expect(targetText(refusal, 'nl')).toBe(nl);
    expect(targetText(refusal, 'en')).toBe(en);
  });

  it.each(TARGET_REFUSALS)('%s reads well with an address alone', (code) => {
    for (const language of LANGUAGES) {
      const text = targetText({ code, params: { address: '10.0.0.5' } }, language);
      expect(text).toMatch(/^10\.0\.0\.5 [^:]+: (?!.*(undefined|NaN|null|  )).{20,}[^.]$/u);
    }
  });
});
