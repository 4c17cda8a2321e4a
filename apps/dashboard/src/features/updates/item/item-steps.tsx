import { Title } from '@mantine/core';
import type { UpdateStep } from '@nachtwacht/contracts';
import { UPDATE_ENDS, UPDATE_RISKS, UPDATE_WORDS } from '@nachtwacht/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { itemTexts } from './item-texts';
import classes from './item.module.css';

const KNOWN = [
  'open',
  'assess',
  'approve',
  'plan',
  'tell',
  'report',
  'decline',
  'note',
  'done',
  'checked',
  'unwell',
  'rolled-back',
  'restated',
  'end',
] as const;
const WAYS = ['mail', 'telephone', 'in-person', 'portal'] as const;

/** All that happened to an update, newest last: by whom, or seen at the device. */
export function ItemSteps({ steps }: { readonly steps: readonly UpdateStep[] }) {
  const t = useTexts(itemTexts);
  const format = useFormat();
  const says = useStepSays();
  return (
    <section className={classes.part}>
      <Title order={3} size="h5">
        {t('steps')}
      </Title>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const { at, kind, by, note } = step;
          const known = KNOWN.find((one) => one === kind);
          const said = says(step);
          return (
            <li key={`${at} ${index}`} data-device={by === null || undefined}>
              <strong>{known === undefined ? kind : t(`step.${known}`)}</strong>
              <div className={classes.soft}>
                <time dateTime={at} title={format.date(at, 'full')}>
                  {format.date(at)}
                </time>
                {' · '}
                {by === null ? t('seenAtDevice') : t('by', { name: by })}
              </div>
              {said !== '' && <div>{said}</div>}
              {note !== null && note !== '' && <p className={classes.note}>{note}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What a step says besides its note. */
function useStepSays(): (step: UpdateStep) => string {
  const t = useTexts(itemTexts);
  const format = useFormat();
  const words = UPDATE_WORDS[useLanguage()];
  return ({ data }) => {
    const risk = UPDATE_RISKS.find((one) => one === data['risk']);
    const way = WAYS.find((one) => one === data['how']);
    const end = UPDATE_ENDS.find((one) => one === data['how']);
    const { version, from, until } = data;
    return [
      risk && t('says.risk', { risk: words.risk[risk].toLowerCase() }),
      data['knownExploited'] === true && t('says.exploited'),
      way && t(`ways.${way}`),
      end && words.end[end],
      typeof version === 'string' && t('says.version', { version }),
      data['outsidePlan'] === true && t('says.outsidePlan'),
      typeof from === 'string' &&
        typeof until === 'string' &&
        !Number.isNaN(Date.parse(from)) &&
        t('says.window', { from: format.date(from), until: format.date(until) }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
