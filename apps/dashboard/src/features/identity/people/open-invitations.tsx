import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../../shared/i18n/texts';
import { Section } from '../../../shared/ui/section';
import { invitationsQuery } from '../api/people-queries';
import { InvitationItem } from './invitation-item';
import classes from '../components/plain-list.module.css';
import { peopleTexts } from './people-texts';

/** Who was invited and has not come in yet; nothing when there is nobody. */
export function OpenInvitations() {
  const t = useTexts(peopleTexts);
  const { data = [] } = useQuery(invitationsQuery);
  if (data.length === 0) return null;
  return (
    <Section title={t('open.title')}>
      <ul className={classes.list}>
        {data.map((invitation) => (
          <InvitationItem key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Section>
  );
}
