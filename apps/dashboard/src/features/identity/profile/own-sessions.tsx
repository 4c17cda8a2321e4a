import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { ownSessionsQuery, useEndOtherSessions } from '../api/own-sessions';
import classes from '../components/plain-list.module.css';
import { profileTexts } from './profile-texts';
import { SessionItem } from './session-item';

/** Where one is signed in, and ending that. */
export function OwnSessions() {
  const t = useTexts(profileTexts);
  const errorText = useErrorText();
  const query = useQuery(ownSessionsQuery);
  const endOthers = useEndOtherSessions();
  const end = () =>
    endOthers.mutate(undefined, {
      onSuccess: () => notifyDone(t('sessions.othersEnded')),
      onError: (error) => notifyFailed(errorText(error)),
    });
  return (
    <Section
      title={t('sessions.title')}
      actions={
        (query.data?.length ?? 0) > 1 && (
          <Button variant="default" loading={endOthers.isPending} onClick={end}>
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      <QueryState query={query}>
        {(sessions) => (
          <ul className={classes.list}>
            {sessions.map((session) => (
              <SessionItem key={session.id} session={session} />
            ))}
          </ul>
        )}
      </QueryState>
    </Section>
  );
}
