import { Button, Group, Text } from '@mantine/core';
import type { Invitation, InvitationMade } from '@nachtwacht/contracts';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useRoleName } from '../../../shared/session/use-role-name';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useRenewInvitation, useWithdrawInvitation } from '../api/use-people-actions';
import { HandOver } from './hand-over';
import { isOver } from './is-over';
import { LetterLine } from './letter-line';
import { peopleTexts } from './people-texts';

export function InvitationItem({ invitation }: { readonly invitation: Invitation }) {
  const t = useTexts(peopleTexts);
  const format = useFormat();
  const roleName = useRoleName();
  const errorText = useErrorText();
  const [made, setMade] = useState<InvitationMade | null>(null);
  const renew = useRenewInvitation(invitation.id);
  const withdraw = useWithdrawInvitation(invitation.id);
  const onError = (error: Error) => notifyFailed(errorText(error));
  const { email, role, customerName, invitedBy, expiresAt, letter } = invitation;
  const onSuccess = (renewed: InvitationMade) => {
    if (renewed.link === null) notifyDone(t('open.mailed', { email }));
    else setMade(renewed);
  };
  const send = (by: 'mail' | 'link') => renew.mutate({ by }, { onSuccess, onError });
  return (
    <Group component="li" justify="space-between" py="xs">
      <div>
        <Text fw={600}>{email}</Text>
        <Text c="dimmed" size="sm">
          {[roleName(role), customerName, t('open.invited', { name: invitedBy })]
            .filter((part) => part !== null)
            .join(' · ')}
        </Text>
        <Text c="dimmed" size="sm">
          {t(isOver(expiresAt) ? 'open.expired' : 'open.expires', { date: format.date(expiresAt) })}
        </Text>
        <LetterLine invitation={invitation} />
      </div>
      <Group gap="xs">
        <Button variant="default" loading={renew.isPending} onClick={() => send('mail')}>
          {t(letter === null ? 'open.renew' : 'open.again')}
        </Button>
        {letter !== null && (
          <Button variant="default" loading={renew.isPending} onClick={() => send('link')}>
            {t('open.byHand')}
          </Button>
        )}
        <Button
          variant="default"
          loading={withdraw.isPending}
          onClick={() =>
            withdraw.mutate(undefined, {
              onSuccess: () => notifyDone(t('open.withdrawn', { email })),
              onError,
            })
          }
        >
          {t('open.withdraw')}
        </Button>
      </Group>
      <Dialog opened={made !== null} onClose={() => setMade(null)} title={t('link.title', { email })}>
        {made && <HandOver made={made} onDone={() => setMade(null)} />}
      </Dialog>
    </Group>
  );
}
