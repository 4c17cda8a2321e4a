import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { InvitationMade } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { CopyButton } from '../../../shared/ui/copy-button';
import { peopleTexts } from './people-texts';

interface HandOverProps {
  readonly made: InvitationMade;
  readonly onDone: () => void;
}

/** The link of an invitation, which the server does not know any more. */
export function HandOver({ made: { invitation, link, mailIsSetUp }, onDone }: HandOverProps) {
  const t = useTexts(peopleTexts);
  const format = useFormat();
  const { email, expiresAt } = invitation;
  return (
    <Stack>
      <Text>{t('link.text', { email, date: format.date(expiresAt) })}</Text>
      {!mailIsSetUp && (
        <Text c="dimmed" size="sm">
          {t('link.noMail')}
        </Text>
      )}
      <TextInput label={t('link.label')} value={link ?? ''} readOnly data-autofocus />
      <Group justify="space-between">
        <CopyButton text={link ?? ''} />
        <Button onClick={onDone}>{t('link.done')}</Button>
      </Group>
    </Stack>
  );
}
