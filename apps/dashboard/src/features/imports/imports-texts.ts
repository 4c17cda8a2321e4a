import { defineTexts } from '../../shared/i18n/texts';

export const importsTexts = defineTexts('imports', {
  nl: {
    title: 'Importeren',
    intro:
      'Klanten, vestigingen en objecten uit een CSV-bestand. Het bestand wordt eerst gecontroleerd; pas als u het zegt, wordt er iets toegevoegd. Hetzelfde bestand twee keer importeren verandert niets.',
    refusedRole: 'Uw rol mag niet importeren. Vraag een beheerder om meer rechten.',
    drop: {
      title: 'Sleep een CSV-bestand hierheen, of klik om te kiezen',
      text: 'UTF-8, met puntkomma, komma of tab. De eerste regel noemt de kolommen.',
      label: 'CSV-bestand kiezen',
      tooLarge: 'Dit bestand is te groot: hoogstens 5 MB. Knip het in delen.',
      notOne: 'Kies één CSV-bestand.',
      unreadable:
        'Dit bestand kon niet worden gelezen. Sluit het in andere programma’s en probeer het opnieuw.',
    },
    template: {
      title: 'Voorbeeldbestand',
      text: 'Met alle kolommen en een paar regels om te vervangen.',
      download: 'Voorbeeld downloaden',
      dutch: 'Nederlands',
      english: 'Engels',
      columns: 'Kolommen',
      columnsText:
        'klantcode (verplicht), klantnaam (bij een nieuwe klant), vestiging, plaats, object, soort en dienst (bij een nieuw object).',
    },
    run: {
      checking: '{{file}} wordt gecontroleerd',
      checked: '{{file}} is gecontroleerd',
      importing: '{{file}} wordt geïmporteerd',
      done: '{{file}} is geïmporteerd',
      progress: '{{done}} van {{total}} regels',
      nothingChanged: 'Er is nog niets gewijzigd.',
      start: 'Nu importeren',
      other: 'Ander bestand',
      another: 'Nog een bestand',
      toCustomers: 'Naar klanten',
      nothing: 'Dit bestand voegt niets toe.',
      withErrors_one: 'Eén regel met een fout wordt overgeslagen; de rest wordt geïmporteerd.',
      withErrors_other:
        '{{count}} meldingen; regels met een fout worden overgeslagen, de rest wordt geïmporteerd.',
      stopped: 'Het importeren is gestopt',
      refused: 'Dit bestand kan niet worden geïmporteerd',
    },
    counts: {
      customersCreated: 'Nieuwe klanten',
      sitesCreated: 'Nieuwe vestigingen',
      assetsCreated: 'Nieuwe objecten',
      assetsUpdated: 'Gewijzigde objecten',
      unchanged: 'Ongewijzigd',
      errors: 'Meldingen',
    },
    errors: {
      title: 'Meldingen per regel',
      line: 'Regel',
      column: 'Kolom',
      message: 'Wat er niet klopt',
    },
    refusal: {
      'empty-file': 'Het bestand is leeg. De eerste regel moet de kolommen noemen.',
      'too-many-rows': 'Het bestand heeft te veel regels. Knip het in delen.',
      'not-utf-8': 'Het bestand is geen UTF-8-tekst. Sla het opnieuw op als ‘CSV UTF-8’ en kies dat bestand.',
      'column-twice': 'Een kolom staat twee keer in het bestand. Verwijder er een.',
      'missing-columns':
        'De eerste regel moet de kolommen noemen, waaronder klantcode. Gebruik het voorbeeldbestand.',
    },
  },
  en: {
    title: 'Import',
    intro:
      'Customers, sites and assets from a CSV file. The file is checked first; nothing is added before you say so. Importing the same file twice changes nothing.',
    refusedRole: 'Your role may not import. Ask an administrator for more rights.',
    drop: {
      title: 'Drag a CSV file here, or click to choose',
      text: 'UTF-8, with semicolon, comma or tab. The first line names the columns.',
      label: 'Choose a CSV file',
      tooLarge: 'This file is too large: at most 5 MB. Cut it in parts.',
      notOne: 'Choose one CSV file.',
      unreadable: 'This file could not be read. Close it in other programs and try again.',
    },
    template: {
      title: 'Example file',
      text: 'With all columns and a few lines to replace.',
      download: 'Download an example',
      dutch: 'Dutch',
      english: 'English',
      columns: 'Columns',
      columnsText:
        'customer_code (required), customer_name (for a new customer), site, city, asset, kind and service (for a new asset).',
    },
    run: {
      checking: '{{file}} is being checked',
      checked: '{{file}} was checked',
      importing: '{{file}} is being imported',
      done: '{{file}} was imported',
      progress: '{{done}} of {{total}} lines',
      nothingChanged: 'Nothing has been changed yet.',
      start: 'Import now',
      other: 'Another file',
      another: 'One more file',
      toCustomers: 'To customers',
      nothing: 'This file adds nothing.',
      withErrors_one: 'One line with an error is left out; the rest is imported.',
      withErrors_other: '{{count}} remarks; lines with an error are left out, the rest is imported.',
      stopped: 'The import has stopped',
      refused: 'This file can not be imported',
    },
    counts: {
      customersCreated: 'New customers',
      sitesCreated: 'New sites',
      assetsCreated: 'New assets',
      assetsUpdated: 'Changed assets',
      unchanged: 'Unchanged',
      errors: 'Remarks',
    },
    errors: {
      title: 'Remarks per line',
      line: 'Line',
      column: 'Column',
      message: 'What is wrong',
    },
    refusal: {
      'empty-file': 'The file is empty. Its first line must name the columns.',
      'too-many-rows': 'The file has too many lines. Cut it in parts.',
      'not-utf-8': 'The file is not UTF-8 text. Save it again as “CSV UTF-8” and choose that file.',
      'column-twice': 'A column is in the file twice. Remove one of them.',
      'missing-columns':
        'The first line must name the columns, customer_code among them. Use the example file.',
    },
  },
});
