import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Connection } from '@nachtwacht/contracts';
import { MOST_MAIL_RULES } from '@nachtwacht/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FormError } from '../../../shared/form/form-error';
import { useTexts } from '../../../shared/i18n/texts';
import { notifyDone } from '../../../shared/ui/notify';
import { Section } from '../../../shared/ui/section';
import { useUpdateConnection } from '../api/use-connection-actions';
import { MailPreviewTable } from './mail-preview-table';
import classes from './mail-rules.module.css';
import { mailTexts } from './mail-texts';
import { RuleCard } from './rule-card';
import { added, areWhole, changed, moved, removed, rulesOf, storedRules } from './rule-drafts';

/** A person stops typing before it is tried. */
const PAUSE_MS = 400;

/** The connection's own rules, and beside them what would become of the mails that are kept. */
export function MailRules({ connection }: { readonly connection: Connection }) {
  const t = useTexts(mailTexts);
  const stored = storedRules(connection.settings);
  const [own, setDrafts] = useState<typeof stored | null>(null);
  const drafts = own ?? stored;
  const [tried] = useDebouncedValue(drafts, PAUSE_MS);
  const update = useUpdateConnection(connection.id);
  const isChanged = own !== null && JSON.stringify(rulesOf(own)) !== JSON.stringify(rulesOf(stored));
  const save = () =>
    update.mutate(
      { settings: { ...connection.settings, rules: JSON.stringify(rulesOf(drafts)) } },
      {
        onSuccess: () => {
          notifyDone(t('saved'));
          setDrafts(null);
        },
      },
    );
  return (
    <Section
      title={t('title')}
      actions={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={drafts.length >= MOST_MAIL_RULES}
          onClick={() => setDrafts(added(drafts))}
        >
          {t('add')}
        </Button>
      }
    >
      <Text c="dimmed" size="sm" mb="md">
        {t('intro')}
      </Text>
      <div className={classes.columns}>
        <Stack gap="md">
          <FormError error={update.error} />
          {drafts.length === 0 && <Text>{t('none')}</Text>}
          {drafts.map((rule, index) => (
            <RuleCard
              key={rule.key}
              rule={rule}
              number={index + 1}
              isFirst={index === 0}
              isLast={index === drafts.length - 1}
              onChange={(patch) => setDrafts(changed(drafts, rule.key, patch))}
              onMove={(by) => setDrafts(moved(drafts, rule.key, by))}
              onRemove={() => setDrafts(removed(drafts, rule.key))}
            />
          ))}
          {isChanged && (
            <Group gap="sm">
              <Button loading={update.isPending} disabled={!areWhole(drafts)} onClick={save}>
                {t('save')}
              </Button>
              <Button variant="default" onClick={() => setDrafts(null)}>
                {t('undo')}
              </Button>
            </Group>
          )}
        </Stack>
        <MailPreviewTable connectionId={connection.id} rules={tried} />
      </div>
    </Section>
  );
}
