import { Text } from '@mantine/core';
import type { CheckDetail } from '@nachtwacht/contracts';
import { isProblem } from '@nachtwacht/domain';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { LinkButton } from '../../../shared/ui/links';
import { Section } from '../../../shared/ui/section';
import { StatePanel } from '../../../shared/ui/state-panel';
import { assetsTexts } from '../assets-texts';
import { worstFirst } from '../model/check-order';
import { CheckRow } from './check-row';
import classes from './checks.module.css';

interface ChecksProps {
  readonly checks: readonly CheckDetail[];
  /** False for an asset that was archived. */
  readonly isWatched: boolean;
}

/** Of so few checks the first is open even when nothing is wrong. */
const FEW = 4;

/** Every check, worst first; the worst problem is open, because that is what one came for. */
export function Checks({ checks, isWatched }: ChecksProps) {
  const t = useTexts(assetsTexts);
  const sorted = worstFirst(checks);
  const first =
    sorted.find(({ status }) => isProblem(status)) ?? (sorted.length <= FEW ? sorted[0] : undefined);
  const [chosen, setChosen] = useState<Readonly<Record<number, boolean>>>({});
  const isOpen = (id: number) => chosen[id] ?? id === first?.id;
  return (
    <Section title={t('checks.title')}>
      {checks.length === 0 && isWatched && (
        <StatePanel
          icon={<IconEyeOff size={28} />}
          title={t('checks.none')}
          action={<LinkButton {...pageOf.connections()}>{t('list.toConnections')}</LinkButton>}
        >
          {t('checks.noneText')}
        </StatePanel>
      )}
      {checks.length === 0 && !isWatched && <Text c="dimmed">{t('checks.none')}</Text>}
      <ul className={classes.list}>
        {sorted.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            opened={isOpen(check.id)}
            onToggle={() => setChosen({ ...chosen, [check.id]: !isOpen(check.id) })}
          />
        ))}
      </ul>
    </Section>
  );
}
