import { Text } from '@mantine/core';
import type { Token } from '@nachtwacht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { tokensQuery, useRevokeToken } from '../api/token-queries';
import { tokensTexts } from '../tokens-texts';
import classes from './token-list.module.css';
import { TokenRow } from './token-row';

/** Every token that was given, with what it may and when it was used. */
export function TokenList() {
  const t = useTexts(tokensTexts);
  const query = useQuery(tokensQuery);
  const revoke = useRevokeToken();
  const [revoking, setRevoking] = useState<Token | null>(null);
  const confirm = () => {
    if (revoking === null) return;
    revoke.mutate(revoking.id, {
      onSuccess: ({ name }) => {
        notifyDone(t('revoked', { name }));
        setRevoking(null);
      },
    });
  };
  return (
    <Section title={t('list.title')}>
      <QueryState
        query={query}
        isEmpty={(tokens) => tokens.length === 0}
        empty={<Text c="dimmed">{t('list.none')}</Text>}
      >
        {(tokens) => (
          <ul className={classes.list}>
            {tokens.map((token) => (
              <TokenRow
                key={token.id}
                token={token}
                now={query.dataUpdatedAt}
                onRevoke={() => setRevoking(token)}
              />
            ))}
          </ul>
        )}
      </QueryState>
      <ConfirmDialog
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t('revokeTitle', { name: revoking?.name ?? '' })}
        action={t('revoke')}
        isBusy={revoke.isPending}
        error={revoke.error}
        onConfirm={confirm}
      >
        {t('revokeText')}
      </ConfirmDialog>
    </Section>
  );
}
