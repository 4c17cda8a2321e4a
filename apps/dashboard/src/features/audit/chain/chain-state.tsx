import { Button, Group, Progress, Text } from '@mantine/core';
import type { AuditChain } from '@nachtwacht/contracts';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Banner } from '../../../shared/ui/banner';
import { Section } from '../../../shared/ui/section';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { auditChainsQuery } from '../api/audit-queries';
import { useVerification, type VerificationResult } from '../api/use-verification';
import type { AuditSearch } from '../audit-search';
import { auditTexts } from '../audit-texts';

/** Whether the chains that the filters leave are whole, by a button: it takes its time. */
export function ChainState({ search }: { readonly search: AuditSearch }) {
  const t = useTexts(auditTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const { data = [] } = useQuery(auditChainsQuery);
  const verification = useVerification();
  const chains = data.filter((chain) => concerns(chain, search));
  const { progress } = verification;
  const verify = (
    <Button
      variant="default"
      loading={verification.isPending}
      disabled={chains.length === 0}
      onClick={() => verification.mutate(chains)}
    >
      {t('chain.verify')}
    </Button>
  );
  const count = chains.reduce((sum, { seq }) => sum + seq, 0);
  return (
    <Section
      title={t('chain.title')}
      actions={
        <Group gap="sm">
          <Text c="dimmed" size="sm">
            {t('chain.state', { count })}
          </Text>
          {verify}
        </Group>
      }
    >
      {progress !== null && progress.of > 0 && (
        <>
          <Progress value={(100 * progress.sound) / progress.of} aria-hidden />
          <Text size="sm" role="status">
            {t('chain.verifying', { done: format.number(progress.sound), total: format.number(progress.of) })}
          </Text>
        </>
      )}
      {verification.isError && <Text c="var(--mantine-color-error)">{errorText(verification.error)}</Text>}
      {verification.isSuccess && <Result result={verification.data} />}
      <Text c="dimmed" size="sm">
        {t('chain.outside')}
      </Text>
    </Section>
  );
}

function concerns({ customerId }: AuditChain, { customer, own }: AuditSearch): boolean {
  if (own === 1) return customerId === null;
  return customer === undefined || customerId === customer;
}

function Result({ result }: { readonly result: VerificationResult }) {
  const t = useTexts(auditTexts);
  const format = useFormat();
  const { broken, chains, entries, at } = result;
  if (broken?.verdict.fault) {
    const { kind, seq } = broken.verdict.fault;
    return (
      <Banner icon={<IconShieldX size={20} aria-hidden />} status="critical">
        {t('chain.broken', {
          fault: t(`chain.${kind}`, { seq }),
          name: broken.chain.customerName ?? t('own'),
          seq: broken.verdict.seq,
        })}
      </Banner>
    );
  }
  return (
    <Banner icon={<IconShieldCheck size={20} aria-hidden />} status="ok">
      {t('chain.sound', { count: chains, total: format.number(entries), at: format.date(at, 'full') })}
    </Banner>
  );
}
