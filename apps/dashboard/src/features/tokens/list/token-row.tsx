import { Button, Code, Text } from '@mantine/core';
import { TOKEN_PERMISSIONS, type Token } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { tokensTexts } from '../tokens-texts';
import classes from './token-list.module.css';

interface TokenRowProps {
  readonly token: Token;
  readonly now: number;
  readonly onRevoke: () => void;
}

export function TokenRow({ token, now, onRevoke }: TokenRowProps) {
  const t = useTexts(tokensTexts);
  const format = useFormat();
  const { name, prefix, customerName, createdBy, expiresAt, lastUsedAt, revokedAt, permissions } = token;
  const isOver = Date.parse(expiresAt) <= now;
  const state =
    revokedAt === null
      ? t(isOver ? 'over' : 'until', { date: format.date(expiresAt, 'date') })
      : t('revokedAt', { date: format.date(revokedAt) });
  const use = lastUsedAt === null ? t('unused') : t('used', { date: format.date(lastUsedAt) });
  const may = TOKEN_PERMISSIONS.filter((one) => permissions.includes(one)).map((one) =>
    t(`permission.${one}`),
  );
  const lines = [
    [customerName ?? t('form.all'), ...may].join(' · '),
    [state, use, t('by', { name: createdBy })].join(' · '),
  ];
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <Text fw={600}>
          {name} <Code>{prefix}…</Code>
        </Text>
        {lines.map((line) => (
          <Text key={line} size="sm" c="dimmed">
            {line}
          </Text>
        ))}
      </div>
      {revokedAt === null && !isOver && (
        <Button variant="default" size="compact-sm" aria-label={t('revokeOf', { name })} onClick={onRevoke}>
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
