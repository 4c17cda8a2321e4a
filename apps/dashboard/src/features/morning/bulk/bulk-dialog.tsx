import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { NightRow, SignReply } from '@nachtwacht/contracts';
import type { PersistentMap } from '@nachtwacht/domain';
import { IconDice3 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { FormError } from '../../../shared/form/form-error';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { uiTexts } from '../../../shared/ui/ui-texts';
import { keyOf } from '../model/night-key';
import { greenNights, tallyOf, type Tally } from '../model/signing';
import { useCounted } from '../model/use-counted';
import type { Signing } from '../model/use-signing';
import { morningTexts } from '../morning-texts';
import classes from './bulk.module.css';

interface BulkDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly nights: PersistentMap<string, NightRow>;
  readonly signing: Signing;
  readonly onSigned: (outcomes: SignReply['outcomes']) => void;
  readonly onOpen: (night: NightRow) => void;
}

/** All green nights at once, but for those that were drawn by lot: these are named, to be opened one by one. */
export function BulkDialog({ opened, onClose, ...rest }: BulkDialogProps) {
  const t = useTexts(morningTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('bulk.title')}>
      {opened && <BulkForm onClose={onClose} {...rest} />}
    </Dialog>
  );
}

function BulkForm({ onClose, nights, signing, onSigned, onOpen }: Omit<BulkDialogProps, 'opened'>) {
  const t = useTexts(morningTexts);
  const ui = useTexts(uiTexts);
  const format = useFormat();
  const counted = useCounted();
  const { green, drawn } = useMemo(() => greenNights(nights.values()), [nights]);
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [tally, setTally] = useState<Tally | null>(null);
  const [error, setError] = useState<unknown>(null);
  const sign = async () => {
    const of = green.length;
    setError(null);
    setProgress({ done: 0, of });
    try {
      const outcomes = await signing.together(green, (done) => setProgress({ done, of }));
      setTally(tallyOf(outcomes));
      onSigned(outcomes);
    } catch (problem) {
      setError(problem);
    } finally {
      setProgress(null);
    }
  };
  // While it works fewer and fewer are left; what was asked stays as it was.
  const count = progress?.of ?? green.length;
  return (
    <Stack>
      <div aria-live="polite">
        {tally === null ? (
          <Text>{count === 0 ? t('bulk.textNone') : t('bulk.text', counted(count))}</Text>
        ) : (
          <Result tally={tally} />
        )}
      </div>
      <FormError error={error} />
      {progress !== null && (
        <div>
          <Progress value={(100 * progress.done) / Math.max(1, progress.of)} aria-label={t('bulk.title')} />
          <Text size="sm" c="dimmed" mt={4}>
            {t('bulk.progress', { done: format.number(progress.done), all: format.number(progress.of) })}
          </Text>
        </div>
      )}
      {drawn.length > 0 && <Drawn nights={drawn} onOpen={onOpen} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {ui(tally === null ? 'cancel' : 'close')}
        </Button>
        {tally === null && count > 0 && (
          <Button data-autofocus loading={progress !== null} onClick={() => void sign()}>
            {t('bulk.submit', counted(count))}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Result({ tally }: { readonly tally: Tally }) {
  const t = useTexts(morningTexts);
  const counted = useCounted();
  const left =
    tally['must-open'] + tally['needs-look'] + tally['not-over'] + tally.closed + tally['no-such-night'];
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('bulk.signed', counted(tally.signed))}</Text>
      {tally.changed > 0 && <Text>{t('bulk.changed', counted(tally.changed))}</Text>}
      {tally['already-signed'] > 0 && <Text>{t('bulk.already', counted(tally['already-signed']))}</Text>}
      {left > 0 && <Text>{t('bulk.left', counted(left))}</Text>}
    </Stack>
  );
}

function Drawn({
  nights,
  onOpen,
}: {
  readonly nights: readonly NightRow[];
  readonly onOpen: (night: NightRow) => void;
}) {
  const t = useTexts(morningTexts);
  const counted = useCounted();
  return (
    <section className={classes.drawn} aria-label={t('bulk.drawn', counted(nights.length))}>
      <p className={classes.title}>
        <IconDice3 size={16} aria-hidden /> {t('bulk.drawn', counted(nights.length))}
      </p>
      <p className={classes.hint}>{t('bulk.drawnText')}</p>
      <ul className={classes.nights}>
        {nights.map((night) => (
          <li key={keyOf(night)} className={classes.night}>
            <span className={classes.name}>
              {night.jobName} <span className={classes.hint}>{night.customerName}</span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('bulk.open')}: ${night.jobName}`}
              onClick={() => onOpen(night)}
            >
              {t('bulk.open')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
