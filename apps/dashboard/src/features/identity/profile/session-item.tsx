import { Badge, Button, Group, Text } from '@mantine/core';
import type { OwnSession } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useEndSession } from '../api/own-sessions';
import { profileTexts } from './profile-texts';
import { programName } from './program-name';

export function SessionItem({ session }: { readonly session: OwnSession }) {
  const t = useTexts(profileTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const end = useEndSession(session.id);
  const program = session.program === null ? t('sessions.unknown') : programName(session.program);
  const date = format.date(session.startedAt);
  return (
    <Group component="li" justify="space-between" py="xs">
      <div>
        <Group gap="xs">
          <Text fw={600}>{program}</Text>
          {session.current && <Badge variant="light">{t('sessions.current')}</Badge>}
        </Group>
        <Text c="dimmed" size="sm">
          {session.address !== null && `${t('sessions.from', { address: session.address })} · `}
          {t('sessions.started', { date })} · {t('sessions.ends', { date: format.date(session.endsAt) })}
        </Text>
      </div>
      {!session.current && (
        <Button
          variant="default"
          loading={end.isPending}
          aria-label={t('sessions.endNamed', { program, date })}
          onClick={() =>
            end.mutate(undefined, {
              onSuccess: () => notifyDone(t('sessions.ended')),
              onError: (error) => notifyFailed(errorText(error)),
            })
          }
        >
          {t('sessions.end')}
        </Button>
      )}
    </Group>
  );
}
