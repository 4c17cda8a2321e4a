import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { Section } from '../../../shared/ui/section';
import { ownOpenIdQuery } from '../api/openid';
import { LinkForm, UnlinkForm } from './openid-forms';
import { openIdTexts } from './openid-texts';

/** One's account at the service of this installation: linked since when, and linking or unlinking it. */
export function OpenIdSection() {
  const t = useTexts(openIdTexts);
  const format = useFormat();
  const { data: own } = useQuery(ownOpenIdQuery);
  const [isOpen, setIsOpen] = useState(false);
  if (!own || (own.service === null && own.link === null)) return null;
  const { link, hasPassword } = own;
  const name = own.service ?? t('other');
  const close = () => setIsOpen(false);
  const state =
    link === null
      ? t('notLinked', { name })
      : link.label === null
        ? t('linked', { date: format.date(link.since) })
        : t('linkedAs', { label: link.label, date: format.date(link.since) });
  return (
    <Section title={t('title', { name })}>
      <Stack align="flex-start">
        <Text>{state}</Text>
        {hasPassword ? (
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t(link ? 'unlink' : 'link')}
          </Button>
        ) : (
          <Text c="dimmed" size="sm">
            {t('bound')}
          </Text>
        )}
      </Stack>
      <Dialog opened={isOpen} onClose={close} title={t(link ? 'unlinkTitle' : 'linkTitle', { name })}>
        {link ? <UnlinkForm name={name} onClose={close} /> : <LinkForm name={name} onClose={close} />}
      </Dialog>
    </Section>
  );
}
