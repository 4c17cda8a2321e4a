import { Refusal } from '@nachtwacht/domain';
import { expect, it } from 'vitest';
import { readHours } from './read-hours';

it.each([
  [
    'the Dutch example of the page, with semicolons',
    'klant;datum;van;tot;waar;reistijd;declarabel;tekst;notitie\nLINDE;2026-11-23;13:30;15:00;locatie;40;nee;Werkplek;Sleutel',
    { place: 'locatie', travel: '40', billable: 'nee', text: 'Werkplek', note: 'Sleutel' },
  ],
  [
    'the English one, with commas',
    'customer,date,from,to,place,travel,billable,text,note\nLINDE,2026-11-23,13:30,15:00,on-site,40,no,Workplace,Key',
    { place: 'on-site', travel: '40', billable: 'no', text: 'Workplace', note: 'Key' },
  ],
  ['only what is needed', 'klant;datum;van;tot\nLINDE;2026-11-23;13:30;15:00', { place: '', billable: '' }],
])('reads %s', (_rule, csv, told) => {
  expect(readHours(csv)).toMatchObject([
    { line: 2, customer: 'LINDE', date: '2026-11-23', from: '13:30', to: '15:00', ...told },
  ]);
});

it.each([
  ['a column is missing', 'klant;datum;van\nLINDE;2026-11-23;13:30', 'missing-columns'],
  ['a column is not known', 'klant;datum;van;tot;kleur\nLINDE;2026-11-23;13:30;15:00;rood', 'unknown-column'],
  ['there is nothing', '', 'missing-columns'],
])('refuses the file where %s', (_rule, csv, code) => {
  const read = () => readHours(csv);
  expect(read).toThrow(Refusal);
  expect(read).toThrow(expect.objectContaining({ code }) as Error);
});
