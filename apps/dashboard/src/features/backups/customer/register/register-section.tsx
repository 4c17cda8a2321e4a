import { Button, Stack, Text } from '@mantine/core';
import { IconShieldSearch } from '@tabler/icons-react';
import { useTexts } from '../../../../shared/i18n/texts';
import { Section } from '../../../../shared/ui/section';
import { useErrorText } from '../../../../shared/ui/use-error-text';
import { useVerifyRegister } from '../../api/use-register';
import type { Quarter } from '../../model/quarter';
import { ExportRegister } from './export-register';
import { registerTexts } from './register-texts';
import { Verdict } from './verdict';

interface RegisterSectionProps {
  readonly customerId: string;
  readonly quarter: Quarter;
}

/** The proof of the checks: whether it is whole, and as a file. */
export function RegisterSection({ customerId, quarter }: RegisterSectionProps) {
  const t = useTexts(registerTexts);
  const errorText = useErrorText();
  const verify = useVerifyRegister(customerId);
  return (
    <Section
      title={t('title')}
      actions={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconShieldSearch size={16} aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t('verify')}
        </Button>
      }
    >
      <Stack>
        <Text c="dimmed" size="sm">
          {t('text')}
        </Text>
        {verify.isError && (
          <Text role="alert" c="var(--status-critical-text)">
            {errorText(verify.error)}
          </Text>
        )}
        {verify.data && <Verdict verdict={verify.data} />}
        <ExportRegister key={quarter.to} customerId={customerId} quarter={quarter} />
      </Stack>
    </Section>
  );
}
