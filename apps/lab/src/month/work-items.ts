import type { Priority } from '@nachtwacht/domain';
import { isoWall, type MonthDays } from './month-days';

type Step = 'answered' | 'asked' | 'customer-wrote' | 'resolved';

export interface LivedWork {
  readonly title: string;
  readonly priority: Priority;
  readonly receivedAt: string;
  readonly steps: readonly { readonly step: Step; readonly at: string; readonly note: string }[];
}

/** One in time, one answered too late, one that waited for the practice, and one that is still open when the month ends. */
export function workItems(month: MonthDays): readonly LivedWork[] {
  const [late, outage, paused, open] = [month.nth(1, 3), month.nth(2, 2), month.nth(4, 1), month.nth(4, 5)];
  return [
    {
      title: 'Internet valt weg aan de balie',
      priority: 2,
      receivedAt: isoWall(late, '14:05'),
      steps: [
        { step: 'answered', at: isoWall(late, '16:35'), note: 'De lijn was twintig minuten weg.' },
        { step: 'resolved', at: isoWall(late, '16:45'), note: 'De leverancier heeft een kaart vervangen.' },
      ],
    },
    {
      title: 'Server reageert niet',
      priority: 1,
      receivedAt: isoWall(outage, '10:05'),
      steps: [
        { step: 'answered', at: isoWall(outage, '10:20'), note: 'We komen naar u toe.' },
        { step: 'resolved', at: isoWall(outage, '12:05'), note: 'Voeding vervangen.' },
      ],
    },
    {
      title: 'Nieuwe medewerker aanmelden',
      priority: 3,
      receivedAt: isoWall(paused, '09:00'),
      steps: [
        { step: 'answered', at: isoWall(paused, '09:30'), note: 'We maken het account.' },
        { step: 'asked', at: isoWall(paused, '10:00'), note: 'Welke mappen zijn nodig?' },
        { step: 'customer-wrote', at: isoWall(paused, '15:00'), note: 'Alleen de agenda.' },
        { step: 'resolved', at: isoWall(paused, '16:00'), note: 'Het account werkt.' },
      ],
    },
    {
      title: 'Offerte voor een tweede scherm',
      priority: 4,
      receivedAt: isoWall(open, '11:00'),
      steps: [{ step: 'answered', at: isoWall(open, '11:30'), note: 'We zoeken het uit.' }],
    },
  ];
}
