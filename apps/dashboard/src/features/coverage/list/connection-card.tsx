import type { ConnectionCoverage } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useReasonText } from '../../../shared/reasons/use-reason-text';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { pageOf } from '../../../shared/routing/links';
import { Ago } from '../../../shared/ui/ago';
import { Facts } from '../../../shared/ui/facts';
import { LinkAnchor } from '../../../shared/ui/links';
import { coverageTexts } from '../coverage-texts';
import { stateGroups, type StateGroup } from '../model/coverage-view';
import { CoverageIcon } from './coverage-icon';
import classes from './coverage-list.module.css';

interface ConnectionCardProps {
  readonly connection: ConnectionCoverage;
  readonly onlyGaps: boolean;
}

/** One connection: how it is, and what it tells of what it could. */
export function ConnectionCard({ connection, onlyGaps }: ConnectionCardProps) {
  const t = useTexts(coverageTexts);
  const format = useFormat();
  const language = useLanguage();
  const say = useRemarkText();
  const why = useReasonText();
  const { aspects, collectorLabel, fault, faultSince, lastSuccessAt, missing, latestKnownBy } = connection;
  const told = aspects.filter(({ state }) => state === 'told').length;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <LinkAnchor {...pageOf.connection(connection.id)} fw={600}>
          {connection.name}
        </LinkAnchor>
        <span className={classes.soft}>{collectorLabel[language]}</span>
        <span className={classes.count}>
          {connection.enabled ? t('told', { told, all: aspects.length }) : t('off')}
        </span>
      </div>
      <Facts
        facts={[
          [
            t('lastSuccess'),
            lastSuccessAt === null ? t('never') : <Ago key="success" since={lastSuccessAt} />,
          ],
          [
            t('fault'),
            fault && (
              <span className={classes.bad}>
                {why({ code: 'source-fault', params: { fault: fault.class, text: fault.text } })}
                {': '}
                {say(fault.text)}
                {faultSince !== null && ` (${format.date(faultSince)})`}
              </span>
            ),
          ],
          [t('rights'), missing && <span className={classes.bad}>{say(missing)}</span>],
          [
            t('latest'),
            latestKnownBy
              .map(({ by, devices }) => t('byCount', { who: t(`by.${by}`), count: devices }))
              .join(', '),
          ],
        ]}
      />
      <ul className={classes.states}>
        {stateGroups(connection, onlyGaps).map((group) => (
          <Group key={group.state} group={group} />
        ))}
      </ul>
    </li>
  );
}

function Group({ group: { state, aspects } }: { readonly group: StateGroup }) {
  const t = useTexts(coverageTexts);
  const language = useLanguage();
  const why = useReasonText();
  return (
    <li className={classes.state} data-state={state}>
      <span className={classes.word} title={state === 'never-seen' ? t('hint.never-seen') : undefined}>
        <CoverageIcon state={state} />
        {t(`state.${state}`)}
      </span>
      <ul className={classes.aspects}>
        {aspects.map(({ aspect, label, checks, known, why: reason }) => (
          <li key={aspect} title={reason === null ? undefined : why(reason)}>
            {label[language]}
            {state === 'partly' && ` (${t('knownOf', { known, checks })})`}
          </li>
        ))}
      </ul>
    </li>
  );
}
