import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { FormError } from '../../../shared/form/form-error';
import { useLanguage } from '../../../shared/i18n/use-language';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { notifyDone } from '../../../shared/ui/notify';
import { uiTexts } from '../../../shared/ui/ui-texts';
import { useDropLimit, useKeepLimit } from '../api/limit-queries';
import { limitsTexts } from '../limits-texts';
import { beginsWith, isSameAbout, type EditedLimit } from '../model/edited-limit';
import { isSound } from '../model/is-sound';
import { LimitPreviewPane } from '../preview/limit-preview-pane';
import classes from './limit-form.module.css';
import { PolicyFields } from './policy-fields';
import { WhomFields } from './whom-fields';

/** Reckoning takes a second or two: not for every key that is struck. */
const SETTLE_MS = 600;

interface LimitFormProps {
  readonly edited: EditedLimit;
  readonly onClose: () => void;
}

/** Limits to choose, beside what would have been told by them. */
export function LimitForm({ edited: { aspect, about: first, isException }, onClose }: LimitFormProps) {
  const t = useTexts(limitsTexts);
  const ui = useTexts(uiTexts);
  const name = aspect.label[useLanguage()];
  const mayManage = useMay('manage-limits');
  const keep = useKeepLimit();
  const drop = useDropLimit();
  const [about, setAbout] = useState(first);
  const [chosen, setChosen] = useState(() => beginsWith(aspect, first));
  const sound =
    isSound(chosen.policy) && !(isException && about.customerId === null && about.assetKind === null);
  const [asked] = useDebouncedValue(sound ? { ...about, chosen } : null, SETTLE_MS);
  const hasRule = aspect.rules.some((rule) => isSameAbout(rule, about));
  const done = (text: 'saved' | 'dropped') => () => {
    notifyDone(t(text, { name }));
    onClose();
  };
  return (
    <form
      noValidate
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (sound) keep.mutate({ ...about, ...chosen }, { onSuccess: done('saved') });
      }}
    >
      <div className={classes.beside}>
        <Stack gap="sm">
          {!mayManage && <Text c="dimmed">{t('form.readOnly')}</Text>}
          <FormError error={keep.error ?? drop.error} />
          <WhomFields
            about={about}
            kinds={aspect.assetKinds}
            onChange={(next) => {
              setAbout(next);
              if (aspect.rules.some((rule) => isSameAbout(rule, next))) setChosen(beginsWith(aspect, next));
            }}
          />
          <PolicyFields policy={chosen.policy} onChange={(policy) => setChosen({ ...chosen, policy })} />
          <NumberInput
            label={t('form.attempts')}
            description={t('form.attemptsHelp', { count: aspect.attempts })}
            min={1}
            max={20}
            allowDecimal={false}
            clampBehavior="strict"
            value={chosen.attempts ?? ''}
            onChange={(value) =>
              setChosen({ ...chosen, attempts: typeof value === 'number' && value > 0 ? value : null })
            }
          />
          {mayManage && (
            <Group justify="space-between" mt="sm">
              {hasRule ? (
                <Button
                  variant="subtle"
                  color="red"
                  loading={drop.isPending}
                  onClick={() => drop.mutate(about, { onSuccess: done('dropped') })}
                >
                  {t('form.drop')}
                </Button>
              ) : (
                <span />
              )}
              <Group gap="xs">
                <Button variant="default" onClick={onClose}>
                  {ui('cancel')}
                </Button>
                <Button type="submit" disabled={!sound} loading={keep.isPending}>
                  {ui('save')}
                </Button>
              </Group>
            </Group>
          )}
        </Stack>
        {mayManage && <LimitPreviewPane proposal={sound ? asked : null} />}
      </div>
    </form>
  );
}
