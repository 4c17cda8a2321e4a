import { Text } from '@mantine/core';
import type { CheckDetail } from '@nachtwacht/contracts';
import { isProblem } from '@nachtwacht/domain';
import { IconEyeOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { pageOf } from '../../../shared/routing/links';
import { LinkButton } from '../../../shared/ui/links';
import { Section } from '../../../shared/ui/section';
import { StatePanel } from '../../../shared/ui/state-panel';
import { assetsTexts } from '../assets-texts';
import { worstFirst } from '../model/check-order';
import { useAssetSearch } from '../use-asset-search';
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
  // Somebody came here for one check, by a link or from a part of the device above.
  const [{ check: wanted }] = useAssetSearch();
  const list = useRef<HTMLUListElement>(null);
  const isOpen = (id: number) => chosen[id] ?? (wanted === undefined ? id === first?.id : id === wanted);
  useEffect(() => {
    if (wanted !== undefined)
      list.current?.querySelector(`[data-check="${wanted}"]`)?.scrollIntoView({ block: 'center' });
  }, [wanted]);
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
      <ul className={classes.list} ref={list}>
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
