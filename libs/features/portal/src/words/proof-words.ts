import type { PortalCoSign, PortalRestoreTest } from '@nachtwacht/contracts';
import type { Language } from '@nachtwacht/domain';

interface ProofWords {
  readonly title: string;
  readonly test: string;
  readonly backup: string;
  readonly doneOn: string;
  readonly method: string;
  readonly methods: Readonly<Record<PortalRestoreTest['method'], string>>;
  readonly technical: string;
  readonly technicals: Readonly<Record<NonNullable<PortalRestoreTest['result']>, string>>;
  readonly duration: string;
  readonly minutes: (count: number) => string;
  readonly practice: string;
  readonly name: string;
  readonly jobRole: string;
  readonly judgement: string;
  readonly judgements: Readonly<Record<PortalCoSign['result'], string>>;
  readonly remarks: string;
  readonly signedAt: string;
  readonly notSigned: string;
  readonly page: (page: number, of: number) => string;
}

export const PROOF_WORDS: Readonly<Record<Language, ProofWords>> = {
  nl: {
    title: 'Bewijs van een hersteltest',
    test: 'De test',
    backup: 'Back-up',
    doneOn: 'Uitgevoerd op',
    method: 'Wat is teruggezet',
    methods: {
      files: 'Bestanden',
      database: 'Database',
      'whole-system': 'Heel systeem',
      other: 'Anders',
    },
    technical: 'Technische uitkomst',
    technicals: { passed: 'Geslaagd', partly: 'Deels geslaagd', failed: 'Mislukt' },
    duration: 'Duur',
    minutes: (count) => `${String(count)} minuten`,
    practice: 'Oordeel van de praktijk',
    name: 'Naam',
    jobRole: 'Functie',
    judgement: 'Oordeel',
    judgements: {
      usable: 'Bruikbaar: wij kunnen hiermee werken',
      partly: 'Deels bruikbaar',
      'not-usable': 'Niet bruikbaar',
    },
    remarks: 'Opmerkingen',
    signedAt: 'Vastgelegd op',
    notSigned: 'De praktijk heeft nog geen oordeel gegeven.',
    page: (page, of) => `Pagina ${String(page)} van ${String(of)}`,
  },
  en: {
    title: 'Evidence of a restore test',
    test: 'The test',
    backup: 'Backup',
    doneOn: 'Done on',
    method: 'What was restored',
    methods: { files: 'Files', database: 'Database', 'whole-system': 'Whole system', other: 'Other' },
    technical: 'Technical result',
    technicals: { passed: 'Passed', partly: 'Partly passed', failed: 'Failed' },
    duration: 'Duration',
    minutes: (count) => `${String(count)} minutes`,
    practice: 'The practice’s judgement',
    name: 'Name',
    jobRole: 'Position',
    judgement: 'Judgement',
    judgements: {
      usable: 'Usable: we can work with this',
      partly: 'Partly usable',
      'not-usable': 'Not usable',
    },
    remarks: 'Remarks',
    signedAt: 'Recorded at',
    notSigned: 'The practice has not judged it yet.',
    page: (page, of) => `Page ${String(page)} of ${String(of)}`,
  },
};
