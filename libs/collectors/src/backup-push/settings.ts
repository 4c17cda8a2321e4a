import { remark } from '@nachtwacht/domain';
import { field } from '@nachtwacht/collector-kit';
import { CronExpressionParser } from 'cron-parser';
import { z } from 'zod';

const TOOLS = ['auto', 'restic', 'borg', 'duplicati', 'plain'] as const;

const cron = z.string().trim().refine(isFiveFieldCron, remark('five-fields'));
const zone = z.string().trim().refine(isTimeZone, remark('time-zone-like'));

export const Settings = z.object({
  tool: field(z.enum(TOOLS).default('auto'), {
    label: { nl: 'Back-upprogramma', en: 'Backup program' },
    help: {
      nl: 'Kiest u een programma, dan telt een melding "gelukt" alleen als het verslag van dat programma erbij zit.',
      en: 'With a program chosen, a "success" message only counts when it carries that program\'s report.',
    },
    input: 'select',
    options: {
      auto: { nl: 'Automatisch herkennen', en: 'Recognise by itself' },
      restic: { nl: 'restic', en: 'restic' },
      borg: { nl: 'BorgBackup', en: 'BorgBackup' },
      duplicati: { nl: 'Duplicati', en: 'Duplicati' },
      plain: { nl: 'Alleen melding, geen verslag', en: 'Message only, no report' },
    },
  }),
  cron: field(cron.default(''), {
    label: { nl: 'Schema (cron)', en: 'Schedule (cron)' },
    help: {
      nl: 'Wanneer de back-up hoort te draaien. Leeg: alleen de maximale leeftijd telt.',
      en: 'When the backup is due. Empty: only the maximum age counts.',
    },
    placeholder: '30 22 * * 1-5',
  }),
  timeZone: field(zone.default('Europe/Amsterdam'), {
    label: { nl: 'Tijdzone van het schema', en: 'Time zone of the schedule' },
  }),
  graceMinutes: field(z.number().int().min(0).max(10_080).default(120), {
    label: { nl: 'Speling (minuten)', en: 'Grace (minutes)' },
    help: {
      nl: 'Zo lang na het geplande tijdstip mag de melding op zich laten wachten.',
      en: 'How long after the scheduled moment the message may take to arrive.',
    },
  }),
  maxAgeHours: field(z.number().min(0.25).max(8760).default(74), {
    label: { nl: 'Maximale leeftijd (uren)', en: 'Maximum age (hours)' },
    help: {
      nl: 'Ouder mag de laatste gelukte back-up niet zijn. 74 uur overbrugt een weekend.',
      en: 'The last successful backup may not be older. 74 hours spans a weekend.',
    },
  }),
  maxDurationHours: field(z.number().min(0.05).max(720).default(12), {
    label: { nl: 'Maximale duur (uren)', en: 'Maximum duration (hours)' },
    help: {
      nl: 'Daarna geldt een gestarte back-up die niets meer meldt als vastgelopen.',
      en: 'After that a backup that started and says nothing more counts as stuck.',
    },
  }),
  packageGigabytes: field(z.number().min(0).max(1_000_000).default(0), {
    label: { nl: 'Afgenomen opslag (GB)', en: 'Storage sold (GB)' },
    help: {
      nl: 'Waarschuwing vanaf 90 %, kritiek vanaf 100 % hiervan. 0: geen grens.',
      en: 'Warning from 90 %, critical from 100 % of it. 0: no limit.',
    },
  }),
  toolTimeZone: field(zone.default('Europe/Amsterdam'), {
    label: { nl: 'Tijdzone van de computer', en: 'Time zone of the computer' },
    help: {
      nl: 'Borg schrijft lokale tijden zonder zone in zijn verslag. Draait het met TZ=UTC, kies dan UTC.',
      en: 'Borg writes local times without a zone in its report. If it runs with TZ=UTC, choose UTC.',
    },
    advanced: true,
  }),
});
export type Settings = z.infer<typeof Settings>;

function isFiveFieldCron(text: string): boolean {
  if (text === '') return true;
  if (text.split(/\s+/).length !== 5) return false;
  try {
    CronExpressionParser.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
