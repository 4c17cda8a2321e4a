import type { PortalHome } from '@nachtwacht/contracts';
import type { Status } from '@nachtwacht/domain';
import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useFormat } from '../../shared/format/use-format';
import { useTexts } from '../../shared/i18n/texts';
import { StatusIcon } from '../../shared/status/status-icon';
import { portalTexts } from '../portal-texts';
import { PortalLink } from '../ui/portal-link';
import classes from './answers.module.css';

const SAFE = { yes: 'ok', attention: 'warning', no: 'critical', unknown: 'unknown' } as const;
const KEPT = { yes: 'ok', no: 'critical', unknown: 'unknown', 'none-agreed': 'unknown' } as const;
const KEPT_WORD = { yes: 'yes', no: 'no', unknown: 'unknown', 'none-agreed': 'noneAgreed' } as const;

/** The four questions of the owner of a practice. What nobody knows is said to be unknown, and looks so. */
export function Answers({ home: { answers, shows } }: { readonly home: PortalHome }) {
  const t = useTexts(portalTexts);
  const format = useFormat();
  const { safe, kept, decisions, hoursLeftMinutes } = answers;
  const asks = decisions.coSigns > 0 && shows.backups;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h4" id={id} mb="sm">
        {t('home.answers')}
      </Title>
      <ol className={classes.grid}>
        <Answer
          tone={SAFE[safe]}
          question={t('home.safe.question')}
          answer={t(`home.safe.${safe}`)}
          text={t(`home.safe.${safe}Text`)}
        />
        <Answer
          tone={KEPT[kept]}
          question={t('home.kept.question')}
          answer={t(`home.kept.${KEPT_WORD[kept]}`)}
          text={t(`home.kept.${KEPT_WORD[kept]}Text`)}
        />
        <Answer
          tone={asks ? 'warning' : 'ok'}
          question={t('home.decisions.question')}
          answer={
            asks ? (
              <PortalLink to="/backups">{t('home.decisions.some', { count: decisions.coSigns })}</PortalLink>
            ) : (
              t('home.decisions.none')
            )
          }
          text={t(asks ? 'home.decisions.someText' : 'home.decisions.noneText')}
        />
        <Answer
          tone={hoursLeftMinutes === null ? 'unknown' : hoursLeftMinutes > 0 ? 'ok' : 'warning'}
          question={t('home.hours.question')}
          answer={
            hoursLeftMinutes === null
              ? t('home.hours.unknown')
              : t('hours.amount', { hours: format.number(hoursLeftMinutes / 60, 2) })
          }
          text={t(hoursLeftMinutes === null ? 'home.hours.unknownText' : 'home.hours.left')}
        />
      </ol>
    </section>
  );
}

interface AnswerProps {
  readonly tone: Status;
  readonly question: string;
  readonly answer: ReactNode;
  readonly text: string;
}

function Answer({ tone, question, answer, text }: AnswerProps) {
  return (
    <li className={classes.answer} data-tone={tone}>
      <h3 className={classes.question}>{question}</h3>
      <p className={classes.word}>
        <StatusIcon status={tone} size={22} />
        <span>{answer}</span>
      </p>
      <p className={classes.text}>{text}</p>
    </li>
  );
}
