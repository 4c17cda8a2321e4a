import { UnstyledButton } from '@mantine/core';
import { IconBellExclamation } from '@tabler/icons-react';
import type { BoardNotice } from '@nachtwacht/contracts';
import { memo, useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useRemarkText } from '../../../shared/remarks/use-remark-text';
import { boardTexts } from '../board-texts';
import classes from './notices.module.css';

/** What the team must know about the product itself. Quiet: nothing of a customer is broken by it. */
export const Notices = memo(function Notices({ notices }: { readonly notices: readonly BoardNotice[] }) {
  const t = useTexts(boardTexts);
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = notices;
  if (first === undefined) return null;
  return (
    <section className={classes.notices} aria-label={t('notices.label')}>
      <IconBellExclamation size={18} aria-hidden />
      <div>
        <Notice notice={first} />
        {isOpen &&
          others.map((notice) => <Notice key={`${notice.kind} ${notice.subjectId}`} notice={notice} />)}
      </div>
      {others.length > 0 && (
        <UnstyledButton className={classes.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('notices.less') : t('notices.more', { count: others.length })}
        </UnstyledButton>
      )}
    </section>
  );
});

function Notice({ notice }: { readonly notice: BoardNotice }) {
  const t = useTexts(boardTexts);
  const format = useFormat();
  const say = useRemarkText();
  const { kind, subjectName: name, since, text } = notice;
  return (
    <p className={classes.notice} title={say(text)}>
      {t(`notices.${kind}`, { name })}
      {since !== null && (
        <span className={classes.since}> ({t('notices.since', { time: format.date(since) })})</span>
      )}
    </p>
  );
}
