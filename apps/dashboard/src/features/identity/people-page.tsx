import { Button, Stack } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../shared/i18n/texts';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryState } from '../../shared/ui/query-state';
import { peopleQuery } from './api/people-queries';
import { InviteDialog } from './people/invite-dialog';
import { OpenInvitations } from './people/open-invitations';
import { peopleTexts } from './people/people-texts';
import { PersonList } from './people/person-list';

/** Who may sign in, and as what. */
export function PeoplePage() {
  const t = useTexts(peopleTexts);
  const query = useQuery(peopleQuery);
  const [isInviting, setIsInviting] = useState(false);
  return (
    <PageFrame
      wide
      title={t('title')}
      description={t('intro')}
      actions={
        <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setIsInviting(true)}>
          {t('invite')}
        </Button>
      }
    >
      <Stack gap="lg">
        <OpenInvitations />
        <QueryState query={query}>{(people) => <PersonList people={people} />}</QueryState>
      </Stack>
      <InviteDialog opened={isInviting} onClose={() => setIsInviting(false)} />
    </PageFrame>
  );
}
