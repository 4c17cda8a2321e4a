import type { BackupVendor } from './backup-vendors';
import type { JobStory } from './stories-of-jobs';

/** A make-believe source of backups of a practice, with its jobs. */
export interface SourceOfPractice {
  readonly key: string;
  readonly name: string;
  readonly vendor: BackupVendor;
  /** Where it stands; null for a service on the internet. */
  readonly site: string | null;
  readonly jobs: readonly JobOfSource[];
}

export interface JobOfSource {
  readonly key: string;
  readonly name: string;
  readonly machine: string;
  readonly kind: 'server' | 'workstation';
  /** Of the package that was sold. */
  readonly sold: 50 | 250 | 500 | 750 | 1000;
  readonly gigabytes: number;
  readonly story: JobStory;
  /** Left out: every evening. */
  readonly on?: 'working-days';
  /** The server of the practice that it saves. */
  readonly protects?: string;
  /** Day of the month by which the archive of the month before has to be there. */
  readonly archiveByDay?: number;
}

/** Sources by the code of their practice. Names of jobs are told apart within a source, and none holds another. */
export const BACKUP_SOURCES: Readonly<Record<string, readonly SourceOfPractice[]>> = {
  'LAB-GOUDA': [
    {
      key: 'veeam',
      name: 'Veeam Gouda',
      vendor: 'veeam-vbr',
      site: 'gouda',
      jobs: [
        {
          key: 'praktijk',
          name: 'Praktijkserver',
          machine: 'srv-praktijk',
          kind: 'server',
          sold: 250,
          gigabytes: 184,
          story: 'well',
          protects: 'gouda-srv',
          archiveByDay: 5,
        },
        {
          key: 'dossiers',
          name: 'Dossierdatabase',
          machine: 'srv-sql',
          kind: 'server',
          sold: 250,
          gigabytes: 96,
          story: 'retries',
          archiveByDay: 5,
        },
        {
          key: 'beelden',
          name: 'Röntgenarchief',
          machine: 'srv-beelden',
          kind: 'server',
          sold: 500,
          gigabytes: 412,
          story: 'fails',
        },
        {
          key: 'telefonie',
          name: 'Telefooncentrale',
          machine: 'srv-3cx',
          kind: 'server',
          sold: 50,
          gigabytes: 22,
          story: 'too-long',
        },
      ],
    },
    {
      key: 'balie',
      name: 'Balie-pc Gouda',
      vendor: 'duplicati',
      site: 'gouda',
      jobs: [
        {
          key: 'documenten',
          name: 'Documenten balie',
          machine: 'BALIE-1',
          kind: 'workstation',
          sold: 50,
          gigabytes: 18,
          story: 'same-warning',
        },
        {
          key: 'agenda',
          name: 'Agenda-export',
          machine: 'BALIE-1',
          kind: 'workstation',
          sold: 50,
          gigabytes: 3,
          story: 'nothing-new',
        },
      ],
    },
  ],
  'LAB-WOERDEN': [
    {
      key: 'cove',
      name: 'Cove Aan de Vest',
      vendor: 'cove',
      site: null,
      jobs: [
        {
          key: 'dc01',
          name: 'DC01 systeemstaat',
          machine: 'vest-dc01',
          kind: 'server',
          sold: 250,
          gigabytes: 262,
          story: 'over-quota',
          protects: 'woerden-dc01',
        },
        {
          key: 'spreekkamer',
          name: 'Spreekkamer 2',
          machine: 'vest-spreekkamer-2',
          kind: 'workstation',
          sold: 50,
          gigabytes: 31,
          story: 'well',
        },
      ],
    },
    {
      key: 'acronis',
      name: 'Acronis Aan de Vest',
      vendor: 'acronis',
      site: null,
      jobs: [
        {
          key: 'his',
          name: 'Huisartsensysteem',
          machine: 'vest-his',
          kind: 'server',
          sold: 500,
          gigabytes: 288,
          story: 'unheard-word',
        },
        {
          key: 'laptop',
          name: 'Laptop visites',
          machine: 'vest-laptop-1',
          kind: 'workstation',
          sold: 250,
          gigabytes: 74,
          story: 'switched-off',
        },
      ],
    },
  ],
  'LAB-SCHOONHOVEN': [
    {
      key: 'nas',
      name: 'NAS Molenwiek',
      vendor: 'synology-abb',
      site: 'schoonhoven',
      jobs: [
        {
          key: 'praktijk',
          name: 'Server praktijk compleet',
          machine: 'molen-srv',
          kind: 'server',
          sold: 500,
          gigabytes: 371,
          story: 'runs-late',
          protects: 'schoonhoven-srv',
          archiveByDay: 10,
        },
        {
          key: 'domein',
          name: 'Domeincontroller',
          machine: 'molen-dc',
          kind: 'server',
          sold: 250,
          gigabytes: 68,
          story: 'agent-dead',
        },
        {
          key: 'boekhouding',
          name: 'Boekhouding',
          machine: 'molen-admin',
          kind: 'workstation',
          sold: 50,
          gigabytes: 27,
          story: 'well',
          on: 'working-days',
        },
      ],
    },
  ],
  'LAB-CULEMBORG': [
    {
      key: 'pbs',
      name: 'Proxmox-back-up Culemborg',
      vendor: 'pbs',
      site: 'culemborg',
      jobs: [
        {
          key: 'rds',
          name: 'RDS01',
          machine: '101',
          kind: 'server',
          sold: 500,
          gigabytes: 236,
          story: 'collapsed',
          protects: 'culemborg-rds',
        },
        {
          key: 'apotheek',
          name: 'Apotheek',
          machine: '102',
          kind: 'server',
          sold: 250,
          gigabytes: 58,
          story: 'empty',
        },
        {
          key: 'bestanden',
          name: 'Bestandsserver',
          machine: '103',
          kind: 'server',
          sold: 750,
          gigabytes: 540,
          story: 'well',
          protects: 'culemborg-file',
          archiveByDay: 5,
        },
      ],
    },
    {
      key: 'ahsay',
      name: 'AhsayCBS Waterlinie',
      vendor: 'ahsay',
      site: null,
      jobs: [
        {
          key: 'fysio',
          name: 'Fysiotherapie',
          machine: 'waterlinie-fysio',
          kind: 'workstation',
          sold: 50,
          gigabytes: 12,
          story: 'warns',
        },
        {
          key: 'vianen',
          name: 'Balie Vianen',
          machine: 'waterlinie-vianen',
          kind: 'workstation',
          sold: 50,
          gigabytes: 16,
          story: 'well',
        },
      ],
    },
  ],
};
