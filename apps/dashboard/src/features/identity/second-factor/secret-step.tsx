import { Code, Stack, Text } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { CopyButton } from '../../../shared/ui/copy-button';
import type { Secret } from '../api/second-factor';
import { CodeForm } from '../components/code-form';
import { identityTexts } from '../identity-texts';
import { QrCode } from './qr-code';

interface SecretStepProps {
  readonly secret: Secret;
  readonly onDone: () => Promise<void>;
}

/** The secret for the app and the recovery codes, shown this once, until a first code proves that the app has it. */
export function SecretStep({ secret: { totpURI, backupCodes }, onDone }: SecretStepProps) {
  const t = useTexts(identityTexts);
  const key = new URL(totpURI).searchParams.get('secret') ?? '';
  return (
    <Stack>
      <Text>{t('factor.scan')}</Text>
      <QrCode text={totpURI} label={t('factor.qr')} />
      <Text size="sm">
        {t('factor.key')}: <Code>{key}</Code>
      </Text>
      <Text>{t('factor.keep')}</Text>
      <Code block aria-label={t('factor.codes')}>
        {backupCodes.join('\n')}
      </Code>
      <CopyButton text={backupCodes.join('\n')} />
      <CodeForm hint={t('factor.confirm')} submit={t('factor.finish')} onRight={onDone} />
    </Stack>
  );
}
