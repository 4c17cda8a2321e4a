import type { HardwareFault } from '@nachtwacht/contracts';
import { reasonText, remarkText, statusText, type Language } from '@nachtwacht/domain';

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Status',
    'Voorspeld',
    'Klant',
    'Vestiging',
    'Object',
    'Merk',
    'Model',
    'Serienummer van het object',
    'Onderdeel',
    'Plaats',
    'Melding',
    'Kenmerken van het onderdeel',
    'Sinds',
    'Gemeten',
  ],
  en: [
    'Status',
    'Predicted',
    'Customer',
    'Site',
    'Asset',
    'Vendor',
    'Model',
    'Serial number of the asset',
    'Part',
    'Place',
    'Says',
    'Details of the part',
    'Since',
    'Measured',
  ],
};
const YES = { nl: 'ja', en: 'yes' } as const;
const NO = { nl: 'nee', en: 'no' } as const;

export function headings(language: Language): readonly string[] {
  return HEADINGS[language];
}

/** A fault as a line of a spreadsheet; moments are ISO 8601 in UTC. */
export function rowOf(fault: HardwareFault, language: Language): readonly string[] {
  return [
    statusText(fault.status, language),
    fault.predicted ? YES[language] : NO[language],
    fault.customerName,
    fault.siteName ?? '',
    fault.assetName,
    fault.vendor ?? '',
    fault.model ?? '',
    fault.serial ?? '',
    fault.aspectLabel[language],
    fault.instance,
    reasonText(fault.reason, language),
    fault.detail === null ? '' : remarkText(fault.detail, language),
    fault.since,
    fault.measuredAt ?? '',
  ];
}
