import { Text } from '@mantine/core';
import type { Invitation } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { peopleTexts } from './people-texts';

/** What became of the mail with the link; nothing where the link was handed over. */
export function LetterLine({ invitation: { letter } }: { readonly invitation: Invitation }) {
  const t = useTexts(peopleTexts);
  const format = useFormat();
  const say = useRemarkText();
  if (letter === null) return null;
  const reason = letter.reason === null ? '' : say(letter.reason);
  const waiting = letter.reason === null ? t('open.queued') : t('open.retried', { reason });
  const texts = {
    queued: waiting,
    sent: t('open.sent', { date: format.date(letter.at) }),
    failed: t('open.failed', { reason }),
  };
  return (
    <Text c={letter.state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'} size="sm">
      {texts[letter.state]}
    </Text>
  );
}
