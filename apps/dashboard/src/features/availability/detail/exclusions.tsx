import { Button, Group, Stack, Text } from '@mantine/core';
import type { AvailabilityDetail, ExclusionView } from '@nachtwacht/contracts';
import { useState } from 'react';
import { FormError } from '../../../shared/form/form-error';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Dialog } from '../../../shared/ui/dialog';
import { Section } from '../../../shared/ui/section';
import { useDecideExclusion } from '../api/use-exclusions';
import { availabilityTexts } from '../availability-texts';
import { ProposeForm } from './propose-form';

/** What is left out of the account, or proposed to be. */
export function Exclusions({ detail }: { readonly detail: AvailabilityDetail }) {
  const t = useTexts(availabilityTexts);
  const mayPropose = useMay('operate');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section
      title={t('exclusions')}
      actions={mayPropose && <Button onClick={() => setIsOpen(true)}>{t('propose')}</Button>}
    >
      {detail.exclusions.length === 0 && <Text size="sm">{t('noIntervals')}</Text>}
      <Stack gap="sm">
        {detail.exclusions.map((exclusion) => (
          <ExclusionItem key={exclusion.id} exclusion={exclusion} timeZone={detail.timeZone} />
        ))}
      </Stack>
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title={t('propose')}>
        <ProposeForm detail={detail} onDone={() => setIsOpen(false)} />
      </Dialog>
    </Section>
  );
}

interface ExclusionItemProps {
  readonly exclusion: ExclusionView;
  readonly timeZone: string;
}

function ExclusionItem({ exclusion, timeZone }: ExclusionItemProps) {
  const t = useTexts(availabilityTexts);
  const format = useFormat();
  const mayDecide = useMay('manage-agreements');
  const { mutate, isPending, error } = useDecideExclusion();
  const { id, state, own, from, to, type, reason, evidence, proposedBy, proposedAt, decisions } = exclusion;
  const at = (moment: string) => format.date(moment, 'date-time', timeZone);
  const take = (decision: 'agreed' | 'rejected' | 'withdrawn', word: 'agree' | 'reject' | 'withdraw') => (
    <Button size="xs" variant="default" loading={isPending} onClick={() => mutate({ id, decision })}>
      {t(word)}
    </Button>
  );
  return (
    <div>
      <Text fw={600}>{`${t(`types.${type}`)}: ${at(from)} – ${at(to)} · ${t(`states.${state}`)}`}</Text>
      <Text size="sm">{reason}</Text>
      <Text size="sm">{`${t('evidence')}: ${evidence}`}</Text>
      <Text size="xs" c="dimmed">
        {[
          `${t('states.proposed')} ${t('by', { name: proposedBy, at: at(proposedAt) })}`,
          ...decisions.map(
            (made) => `${t(`states.${made.decision}`)} ${t('by', { name: made.by, at: at(made.at) })}`,
          ),
        ].join(' · ')}
      </Text>
      {state === 'proposed' && own && <Text size="sm">{t('own')}</Text>}
      {mayDecide && (
        <Group gap="xs" mt={4}>
          {state === 'proposed' && !own && take('agreed', 'agree')}
          {state === 'proposed' && !own && take('rejected', 'reject')}
          {(state === 'agreed' || (state === 'proposed' && own)) && take('withdrawn', 'withdraw')}
        </Group>
      )}
      <FormError error={error} />
    </div>
  );
}
