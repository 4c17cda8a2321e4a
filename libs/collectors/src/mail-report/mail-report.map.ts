import {
  jobObservations,
  readReply,
  soundOr,
  type Answers,
  type MapInput,
  type Mapped,
} from '@nachtwacht/collector-kit';
import { remark, type SeenAsset } from '@nachtwacht/domain';
import { z } from 'zod';
import { jobsOf, type Job } from './jobs';
import { toRemember, withRemembered } from './memory';
import { readKeptMail } from './read/mail';
import { readMail, type KeptMail } from './read/read-mail';
import { readRules } from './rules/read-rules';
import type { Settings } from './settings';

const HOST: SeenAsset = { key: 'host', kind: 'other', name: 'mail reports', facts: {} };
const MOST_MAILS = 200;

export interface MailAnswers extends Record<string, unknown> {
  readonly mails: readonly KeptMail[];
}

const Kept = z.object({
  id: z.string().min(1),
  receivedAt: z.iso.datetime({ offset: true }),
  mail: z.unknown(),
});

/** Jobs as their mails tell them, and how many mails wait unread. */
export function mapMailReport({ answers, settings, memory }: MapInput<MailAnswers, Settings>): Mapped {
  const rules = readRules(settings.rules);
  const readings = readAnswers(answers).map((kept) => readMail(kept, settings, rules));
  const jobs = withRemembered(jobsOf(readings.flatMap(({ run }) => run ?? [])), memory);
  const waiting = readings.filter(({ unread }) => unread !== null).length;
  return {
    report: {
      assets: [HOST, ...jobs.map(assetOf)],
      observations: [
        {
          asset: HOST.key,
          aspect: 'mail',
          instance: '',
          reading: { kind: 'level', value: waiting, unit: 'count' },
        },
        ...jobs.flatMap(({ key, runs }) => jobObservations({ key, runs })),
      ],
      // A job that sends no mail is silent, not gone.
      complete: false,
    },
    memory: toRemember(jobs),
  };
}

function assetOf({ key, name, vendor }: Job): SeenAsset {
  return { key, kind: 'backup-job', name, facts: vendor === null ? {} : { vendor } };
}

function readAnswers(answers: Answers): readonly KeptMail[] {
  const { mails } = readReply(z.object({ mails: z.array(z.unknown()) }), answers, remark('the-inbox'));
  return mails.slice(-MOST_MAILS).flatMap((raw) => {
    const kept = soundOr(Kept, raw);
    const mail = readKeptMail(kept?.mail);
    return kept === undefined || mail === null ? [] : [{ id: kept.id, receivedAt: kept.receivedAt, mail }];
  });
}
