import { Button, Code, Stack, Text } from '@mantine/core';
import type { Connection } from '@nachtwacht/contracts';
import { IconFingerprint } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/use-format';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Banner } from '../../../shared/ui/banner';
import { notifyDone } from '../../../shared/ui/notify';
import { useAcceptIdentity } from '../api/use-connection-actions';
import { connectionsTexts } from '../connections-texts';

/** Another device answers: both keys, and the way to go on for who knows why. */
export function IdentityBanner({ connection }: { readonly connection: Connection }) {
  const t = useTexts(connectionsTexts);
  const format = useFormat();
  const mayManage = useMay('manage-connections');
  const accept = useAcceptIdentity(connection.id);
  const { identity, fault } = connection;
  if (!identity?.other || fault?.class !== 'identity-changed') return null;
  const { key, since } = identity.other;
  const onSuccess = () => notifyDone(t('detail.identityAccepted'));
  return (
    <Banner
      status="critical"
      icon={<IconFingerprint size={18} aria-hidden />}
      action={
        mayManage && (
          <Button
            size="compact-sm"
            loading={accept.isPending}
            onClick={() => accept.mutate(key, { onSuccess })}
          >
            {t('detail.identityAccept')}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        <Text size="sm">{t('detail.identityChanged')}</Text>
        <Key label={t('detail.identityKnown', { date: format.date(identity.since) })} value={identity.key} />
        <Key label={t('detail.identityOther', { date: format.date(since) })} value={key} />
        <FormError error={accept.error} />
      </Stack>
    </Banner>
  );
}

function Key({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Code>{value}</Code>
    </div>
  );
}
