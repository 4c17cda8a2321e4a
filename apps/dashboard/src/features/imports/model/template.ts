import type { Language } from '@nachtwacht/domain';

const LINES = {
  nl: [
    ['klantcode', 'klantnaam', 'vestiging', 'plaats', 'object', 'soort', 'dienst'],
    ['K001', 'Voorbeeldpraktijk', 'Hoofdvestiging', 'Utrecht', 'fw-01', 'firewall', 'firewall'],
    ['K001', 'Voorbeeldpraktijk', 'Hoofdvestiging', 'Utrecht', 'srv-01', 'server', 'server'],
    ['K001', 'Voorbeeldpraktijk', 'Hoofdvestiging', 'Utrecht', 'Back-up srv-01', 'backup', 'backup'],
    ['K002', 'Tweede voorbeeld', '', '', 'www.example.nl', 'website', 'cloud-hosting'],
  ],
  en: [
    ['customer_code', 'customer_name', 'site', 'city', 'asset', 'kind', 'service'],
    ['K001', 'Example practice', 'Main site', 'Utrecht', 'fw-01', 'firewall', 'firewall'],
    ['K001', 'Example practice', 'Main site', 'Utrecht', 'srv-01', 'server', 'server'],
    ['K001', 'Example practice', 'Main site', 'Utrecht', 'Backup srv-01', 'backup-job', 'backup'],
    ['K002', 'Second example', '', '', 'www.example.nl', 'website', 'cloud-hosting'],
  ],
} as const;

/** What a spreadsheet of that language opens by itself: a Dutch one expects semicolons. */
const DELIMITERS = { nl: ';', en: ',' } as const;
/** Without it a spreadsheet takes the file for another encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

export function templateCsv(language: Language): string {
  const lines = LINES[language].map((cells) => cells.join(DELIMITERS[language]));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

export function templateName(language: Language): string {
  return language === 'nl' ? 'nachtwacht-voorbeeld.csv' : 'nachtwacht-example.csv';
}
