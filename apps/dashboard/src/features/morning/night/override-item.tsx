import { Button, Group } from '@mantine/core';
import type { Override } from '@nachtwacht/contracts';
import { IconFlag3 } from '@tabler/icons-react';
import { useState } from 'react';
import { FormError } from '../../../shared/form/form-error';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay, useMe } from '../../../shared/session/me';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useAgreeOverride, useEndOverride } from '../api/use-night-deeds';
import { morningTexts } from '../morning-texts';
import classes from './override-item.module.css';

interface OverrideItemProps {
  readonly override: Override;
  /** Beside the night itself its job needs no naming. */
  readonly isInNight?: boolean;
}

/** A known problem: why, until when, by whom; to agree to and to end. */
export function OverrideItem({ override, isInNight = false }: OverrideItemProps) {
  const t = useTexts(morningTexts);
  const format = useFormat();
  const me = useMe();
  const isLead = useMay('lead-checks');
  const mayOperate = useMay('operate');
  const agree = useAgreeOverride();
  const end = useEndOverride();
  const [isEnding, setEnding] = useState(false);
  const { id, jobName, customerName, text, reason, until, createdBy, agreedBy, needsLead } = override;
  const isWaiting = needsLead && agreedBy === null;
  const isOwn = createdBy === me.name;
  const facts = [
    t('override.until2', { day: format.day(until) }),
    t('override.by', { name: createdBy }),
    agreedBy !== null && t('override.agreedBy', { name: agreedBy }),
    isWaiting && t('override.waits'),
  ].filter((fact) => fact !== false);
  return (
    <div className={classes.item}>
      <IconFlag3 size={16} aria-hidden className={classes.icon} />
      <div className={classes.text}>
        {!isInNight && (
          <div>
            <strong>{jobName}</strong> <span className={classes.soft}>{customerName}</span>
          </div>
        )}
        <div>{reason}</div>
        <div className={classes.soft}>{text === '' ? t('override.anything') : `“${text}”`}</div>
        <div className={classes.soft}>{facts.join(' · ')}</div>
        {isWaiting && isLead && isOwn && <div className={classes.soft}>{t('override.own')}</div>}
        <FormError error={agree.error} />
      </div>
      <Group gap="xs" className={classes.deeds}>
        {isWaiting && isLead && !isOwn && (
          <Button
            size="compact-sm"
            loading={agree.isPending}
            onClick={() => agree.mutate(id, { onSuccess: () => notifyDone(t('override.agreed')) })}
          >
            {t('override.agree')}
          </Button>
        )}
        {mayOperate && (
          <Button size="compact-sm" variant="default" onClick={() => setEnding(true)}>
            {t('override.end')}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={isEnding}
        onClose={() => setEnding(false)}
        title={t('override.end')}
        action={t('override.end')}
        isBusy={end.isPending}
        error={end.error}
        onConfirm={() =>
          end.mutate(id, {
            onSuccess: () => {
              notifyDone(t('override.ended'));
              setEnding(false);
            },
          })
        }
      >
        {t('override.endText')}
      </ConfirmDialog>
    </div>
  );
}
