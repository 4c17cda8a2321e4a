import { Text } from '@mantine/core';
import type { RegisterVerdict } from '@nachtwacht/contracts';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { z } from 'zod';
import { useFormat } from '../../../../shared/format/use-format';
import { useTexts } from '../../../../shared/i18n/texts';
import { Banner } from '../../../../shared/ui/banner';
import classes from './register.module.css';
import { registerTexts } from './register-texts';

interface VerdictProps {
  /** `at`: when it was answered, epoch milliseconds. */
  readonly verdict: z.infer<typeof RegisterVerdict> & { readonly at: number };
}

/** The answer in words: whole as far as where, or broken at which line. */
export function Verdict({ verdict: { entries, whole, brokenAt, head, at } }: VerdictProps) {
  const t = useTexts(registerTexts);
  const format = useFormat();
  if (!whole)
    return (
      <Banner status="critical" icon={<IconShieldX size={20} aria-hidden />}>
        {t('broken', { seq: format.number(brokenAt ?? 0), total: format.number(entries) })}
      </Banner>
    );
  if (entries === 0)
    return (
      <Text size="sm" role="status">
        {t('empty')}
      </Text>
    );
  return (
    <Banner status="ok" icon={<IconShieldCheck size={20} aria-hidden />}>
      {t('whole', { count: entries, total: format.number(entries), at: format.date(at) })}
      {head !== null && (
        <Text size="xs" c="dimmed">
          {t('head')}: <code className={classes.head}>{head}</code>
        </Text>
      )}
    </Banner>
  );
}
