import { defineTexts } from '../../shared/i18n/texts';

export const searchTexts = defineTexts('search', {
  nl: {
    open: 'Zoeken',
    title: 'Zoeken',
    placeholder: 'Zoek een klant, vestiging, object of koppeling',
    hint: 'Typ ten minste twee tekens.',
    none: 'Niets gevonden voor ‘{{query}}’.',
    searching: 'Bezig met zoeken',
    found_one: '{{count}} resultaat',
    found_other: '{{count}} resultaten',
    kind: { customer: 'Klant', site: 'Vestiging', asset: 'Object', connection: 'Koppeling' },
  },
  en: {
    open: 'Search',
    title: 'Search',
    placeholder: 'Find a customer, site, asset or connection',
    hint: 'Type at least two characters.',
    none: 'Nothing found for “{{query}}”.',
    searching: 'Searching',
    found_one: '{{count}} result',
    found_other: '{{count}} results',
    kind: { customer: 'Customer', site: 'Site', asset: 'Asset', connection: 'Connection' },
  },
});
