import type { InEveryLanguage } from '../language';

/** Why a repository could not be read by its own program; `program` is restic or borg. */
export const PROGRAM_REMARKS = {
  'program-missing': {
    en: 'The program {program} is not on the machine that polls: install the package {package} there',
    nl: 'Het programma {program} staat niet op de machine die meet: installeer daar het pakket {package}',
  },
  'no-repository-folders': {
    en: 'No folder of the machine that polls may be read: name the folder with repositories in NACHTWACHT_REPOSITORIES',
    nl: 'Op de machine die meet mag geen enkele map worden gelezen: noem de map met repository’s in NACHTWACHT_REPOSITORIES',
  },
  'folder-not-absolute': {
    en: 'The folder {path} does not begin with a slash',
    nl: 'De map {path} begint niet met een schuine streep',
  },
  'folder-not-allowed': {
    en: 'The folder {path} is in none of the folders of NACHTWACHT_REPOSITORIES: name it there, or correct the settings',
    nl: 'De map {path} ligt in geen van de mappen van NACHTWACHT_REPOSITORIES: noem haar daar of pas de instellingen aan',
  },
  'folder-not-there': {
    en: 'The folder {path} is not there, or the user of the poller may not read it',
    nl: 'De map {path} is er niet, of de gebruiker van de poller mag haar niet lezen',
  },
  'folder-leads-out': {
    en: 'The folder {path} is a link that leads out of the folders of NACHTWACHT_REPOSITORIES',
    nl: 'De map {path} is een koppeling die buiten de mappen van NACHTWACHT_REPOSITORIES uitkomt',
  },
  'program-without-turn': {
    en: '{program} had no turn within {seconds} s: too many repositories are read at the same time, so poll less often',
    nl: '{program} kwam binnen {seconds} s niet aan de beurt: er worden te veel repository’s tegelijk gelezen, meet dus minder vaak',
  },
  'program-too-slow': {
    en: '{program} did not finish reading {where} within {seconds} s',
    nl: '{program} was na {seconds} s nog niet klaar met lezen van {where}',
  },
  'no-host-keys': {
    en: 'The host keys of the server are missing: enter the lines that ssh-keyscan shows, after comparing them',
    nl: 'De hostsleutels van de server ontbreken: vul de regels in die ssh-keyscan toont, na ze te hebben vergeleken',
  },
  'other-host-key': {
    en: '{where} shows another host key than the settings have: find out why before you change them',
    nl: '{where} toont een andere hostsleutel dan in de instellingen staat: zoek uit waarom voordat u die aanpast',
  },
  'ssh-key-refused': {
    en: '{where} refuses the private key, or the user name: enter the public half there',
    nl: '{where} weigert de privésleutel of de gebruikersnaam: zet daar de publieke helft neer',
  },
  'ssh-key-unreadable': {
    en: 'The private key can’t be read: enter one without a passphrase, whole',
    nl: 'De privésleutel is niet te lezen: voer er een in zonder wachtwoordzin, en in zijn geheel',
  },
  'repository-password': {
    en: '{program} refuses the password of the repository: enter it again',
    nl: '{program} weigert het wachtwoord van de repository: voer het opnieuw in',
  },
  'repository-none': {
    en: 'There is no repository of {program} at {where}',
    nl: 'Op {where} staat geen repository van {program}',
  },
  'repository-locked': {
    en: '{program} could not read the repository while another one has it locked',
    nl: '{program} kon de repository niet lezen zolang een ander haar vergrendeld heeft',
  },
  'repository-unencrypted': {
    en: 'The repository is not encrypted, so anybody could have put it there: choose so in the settings if it is meant',
    nl: 'De repository is niet versleuteld, dus iedereen kan haar daar hebben gezet: kies dat in de instellingen als het zo bedoeld is',
  },
  'repository-key-elsewhere': {
    en: 'The key of this repository is not kept in it (keyfile): that kind can’t be read from here',
    nl: 'De sleutel van deze repository staat er niet in (keyfile): die soort is van hieruit niet te lezen',
  },
  'repository-replaced': {
    en: 'Another repository stands here now. Was it made anew, then make a new connection and archive this one',
    nl: 'Hier staat nu een andere repository. Is zij opnieuw gemaakt, maak dan een nieuwe koppeling en archiveer deze',
  },
  'program-said-too-much': {
    en: '{program} lists more than the {bytes} bytes that are read: let it forget old backups',
    nl: '{program} noemt meer dan de {bytes} bytes die worden gelezen: laat oude back-ups opruimen',
  },
  'program-failed': {
    en: '{program} ended with exit code {exit}: {cause}',
    nl: '{program} eindigde met afsluitcode {exit}: {cause}',
  },
  'program-was-ended': {
    en: '{program} was ended by the machine that polls: it may lack memory',
    nl: '{program} werd beëindigd door de machine die meet: misschien is er te weinig geheugen',
  },
  'repository-like-restic': {
    en: 'A folder such as /srv/backup, rest:https://host:8000/path/ or sftp:user@host:/path',
    nl: 'Een map zoals /srv/backup, rest:https://host:8000/pad/ of sftp:gebruiker@host:/pad.',
  },
  'repository-like-borg': {
    en: 'A folder such as /srv/backup, or ssh://user@host:22/path',
    nl: 'Een map zoals /srv/backup, of ssh://gebruiker@host:22/pad.',
  },
  'prefixes-of-names': {
    en: 'Beginnings of names, separated by commas',
    nl: 'Beginstukken van namen, met komma’s ertussen.',
  },
  'run-in-the-future': {
    en: 'the repository says that this run is still to come: a clock was wrong',
    nl: 'volgens de repository moet deze run nog komen: er stond een klok verkeerd',
  },
  'size-too-slow': {
    en: 'the size could not be counted in time',
    nl: 'de omvang was niet op tijd te tellen',
  },
  'the-list-of-backups': { en: 'the list of backups', nl: 'de lijst met back-ups' },
  'the-repository-itself': {
    en: 'the description of the repository',
    nl: 'de beschrijving van de repository',
  },
} as const satisfies Record<string, InEveryLanguage>;
