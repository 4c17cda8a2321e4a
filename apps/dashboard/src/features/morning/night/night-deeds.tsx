import { Button, Text } from '@mantine/core';
import type { NightRow } from '@nachtwacht/contracts';
import { IconCheck, IconFlag3, IconMessagePlus } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { canBeKnown, isSettled, signability } from '../model/signing';
import { useMorningDeeds } from '../morning-deeds';
import { morningTexts } from '../morning-texts';
import classes from './night-panel.module.css';

interface NightDeedsProps {
  readonly night: NightRow;
  readonly maySign: boolean;
  readonly onSign: (night: NightRow) => void;
}

/** What to do with the opened night; or who signed it. */
export function NightDeeds({ night, maySign, onSign }: NightDeedsProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const mayOperate = useMay('operate');
  const deeds = useMorningDeeds();
  const can = signability(night);
  const { signed } = night;
  if (!mayOperate && signed === null) return null;
  return (
    <div className={classes.deeds}>
      {signed !== null && (
        <Text size="sm" c="dimmed" className={classes.signed}>
          <IconCheck size={16} aria-hidden />
          {t(signed.bulk ? 'list.signedBulk' : 'list.signedBy', {
            name: signed.byName,
            time: format.date(signed.at, 'time'),
          })}
        </Text>
      )}
      {mayOperate && maySign && (can === 'yes' || can === 'open-first') && (
        <Button
          size="sm"
          px="sm"
          leftSection={<IconCheck size={16} aria-hidden />}
          disabled={can === 'open-first'}
          onClick={() => onSign(night)}
        >
          {t('night.signNext')}
        </Button>
      )}
      {can === 'not-over' && <Text size="sm">{t('sign.not-over')}</Text>}
      {mayOperate && !isSettled(night) && canBeKnown(night) && (
        <Button
          size="sm"
          px="sm"
          variant="default"
          leftSection={<IconFlag3 size={16} aria-hidden />}
          onClick={() => deeds.override(night)}
        >
          {t('night.override')}
        </Button>
      )}
      {mayOperate && (
        <Button
          size="sm"
          px="sm"
          variant="default"
          leftSection={<IconMessagePlus size={16} aria-hidden />}
          onClick={() => deeds.note(night)}
        >
          {t(isSettled(night) ? 'night.correction' : 'night.note')}
        </Button>
      )}
    </div>
  );
}
