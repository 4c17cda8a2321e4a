import type { NightRow } from '@nachtwacht/contracts';
import { IconBolt, IconDice3, IconFlag3, IconMessage, IconTicket } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { useNightWord } from '../../../shared/nights/use-night-words';
import { useMay } from '../../../shared/session/me';
import { morningTexts } from '../morning-texts';
import classes from './night-list.module.css';

/** Small marks beside a night: drawn by lot, followed up, known, noted, hasty. */
export function NightMarks({ night }: { readonly night: NightRow }) {
  const t = useTexts(morningTexts);
  const word = useNightWord();
  const isLead = useMay('lead-checks');
  const { mustOpen, openedAt, followUp, hidden, notes, signed } = night;
  return (
    <>
      {mustOpen && openedAt === null && signed === null && (
        <Mark label={t('list.mustOpen')} tone="warning">
          <IconDice3 size={15} stroke={1.75} aria-hidden />
        </Mark>
      )}
      {followUp !== null && (
        <Mark
          label={`${t('list.followUp', { count: followUp.nights })}${followUp.reference === null ? '' : ` (${followUp.reference})`}`}
        >
          <IconTicket size={15} stroke={1.75} aria-hidden />
          <span aria-hidden>{followUp.nights}</span>
        </Mark>
      )}
      {hidden !== null && (
        <Mark label={t('list.overridden', { status: word(hidden) })} tone="known">
          <IconFlag3 size={15} stroke={1.75} aria-hidden />
        </Mark>
      )}
      {notes > 0 && (
        <Mark label={t('list.notes', { count: notes })}>
          <IconMessage size={15} stroke={1.75} aria-hidden />
          <span aria-hidden>{notes}</span>
        </Mark>
      )}
      {isLead && signed?.hasty === true && (
        <Mark label={t('list.hasty')} tone="warning">
          <IconBolt size={15} stroke={1.75} aria-hidden />
        </Mark>
      )}
    </>
  );
}

function Mark({
  label,
  tone = 'calm',
  children,
}: {
  readonly label: string;
  readonly tone?: 'warning' | 'known' | 'calm';
  readonly children: ReactNode;
}) {
  return (
    <span className={classes.mark} data-tone={tone} role="img" aria-label={label} title={label}>
      {children}
    </span>
  );
}
