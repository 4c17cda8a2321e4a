// What tells where a path ends, in a line that does not quote it.

/** Files that people make: their names alone can name a patient. */
const DOCUMENTS = [
  'doc|docx|docm|dot|dotx|odt|rtf|txt|md|xls|xlsx|xlsm|xlsb|ods|csv|ppt|pptx|odp|pdf|xps|one',
  'msg|eml|pst|ost|vcf|ics|jpg|jpeg|png|gif|bmp|tif|tiff|heic|webp|svg|dcm|dicom|stl|hl7|edi|p7m',
  'mp3|mp4|m4a|wav|avi|mov|mkv|zip|rar|7z',
].join('|');

/** Files that programs make. */
const TECHNICAL = [
  'gz|tgz|tar|bz2|xz|iso|img|bak|bkf|old|tmp|temp|log|xml|json|html|htm|ini|cfg|conf|dat|lock',
  'db|sqlite|mdb|accdb|ldb|mdf|ldf|ndf|sql|fdb|gdb|dbf|edb|vhd|vhdx|avhdx|vmdk|vmx|vib|vbk|vbm|vrb|qcow2|spf',
  'lnk|url|exe|dll|sys|msi|cab|key|pem|crt|cer|pfx',
].join('|');

/** The end of a name by its extension; an unknown one may be a part of a name ("mw.Smit"). */
export const EXTENSION = new RegExp(`\\.(?:${DOCUMENTS}|${TECHNICAL})(?=$|[\\s,;.)\\]}'’!])`, 'iu');

const LINKS = "de|den|der|het|in|op|te|ten|ter|van|von|’t|'t|la|le|el|y|en|and|&|-|,";
/** Begin a sentence, and are no name. */
const SENTENCE = [
  'Access|Backup|Cannot|Copy|Copying|Could|Document|Error|Failed|File|Folder|Open|Opening|Read|Reading|Skipped',
  'Unable|Warning|Bestand|Fout|Kan|Kon|Lezen|Map|Mislukt|Openen|Overgeslagen|Waarschuwing',
].join('|');
/** Words that may be the beginning of a name that goes on with what follows. */
export const NAME_BEFORE = `(?:(?:(?!(?:${SENTENCE})\\b)\\p{Lu}[\\p{L}\\p{M}\\d.,'’-]*|(?:${LINKS}))\\s+)*`;

/** A file named without its folder, with the words before it that may belong to its name. */
export const BARE_FILE = new RegExp(
  `(?<![\\p{L}\\p{N}])${NAME_BEFORE}[\\p{L}\\p{M}\\p{N}_()'’.,&+-]*\\.([A-Za-z\\d]{2,5})(?![\\p{L}\\p{N}])`,
  'gu',
);

const DOCUMENT_EXTENSIONS: ReadonlySet<string> = new Set(DOCUMENTS.split('|'));

/** A kind of file that people make, by its extension. */
export function isDocument(extension: string): boolean {
  return DOCUMENT_EXTENSIONS.has(extension.toLowerCase());
}

/** Slashes that are no path. */
export const NO_PATH =
  /(?<![^\s(])(?:[A-Z]{1,4}\/[A-Z]{1,4}|[\d.]+(?:\/[\d.]+)+|[Rr]ead\/[Ww]rite|[Aa]nd\/or|[Ll]ezen\/schrijven|en\/of|[Ii]nput\/[Oo]utput|client\/server|on\/off|aan\/uit|w\/o|n\/a|\+\/-|[kMGTP]?i?(?:B|b|bit|byte)s?\/s(?:ec)?)(?![^\s,;:.)])/g;

/** Where the sentence goes on, whatever stands behind it. */
export const SENTENCE_GOES_ON = new RegExp(
  `[\\s(](?=(?:${[
    "(?:could|can|did|does|do|was|is|are|were|has|have) ?(?:not|n't)\\b",
    'can(?:not|’t)\\b',
    '(?:access|permission) (?:is |was )?denied\\b',
    'no such (?:file|directory)\\b',
    'not (?:found|reachable|available|accessible|responding)\\b',
    'timed out\\b',
    '(?:is |was )?(?:being )?(?:used by|in use|locked)\\b',
    'failed (?:to|with|because)\\b',
    '(?:kan|kon|is|was|wordt|werd|bestaat) niet\\b',
    '(?:geen )?toegang (?:is )?geweigerd\\b',
    'geen toegang\\b',
    '(?:is |was )?in gebruik\\b',
    'niet (?:gevonden|bereikbaar|beschikbaar|leesbaar|lezen|openen)\\b',
    '(?:error|fout|code|hresult|errno|exit)(?: code)?[ :=]*(?:0x[\\da-f]+|-?\\d{1,10})\\b',
    '0x[\\da-f]{4,}\\b',
  ].join('|')}))`,
  'iu',
);

/** Words in which a sentence probably goes on; trusted only where no extension follows. */
export const SENTENCE_MAY_GO_ON =
  /[\s(](?=(?:because|since|is|are|was|were|has|have|failed|skipped|denied|locked|while|after|on|to|from|at|omdat|want|zijn|heeft|wordt|werd|mislukt|overgeslagen|geweigerd|tijdens|na|naar|door)(?:$|[\s,.;)]))/u;
