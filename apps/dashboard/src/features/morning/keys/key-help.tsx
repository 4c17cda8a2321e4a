import { Kbd, Stack, Switch } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/texts';
import { Dialog } from '../../../shared/ui/dialog';
import { morningTexts } from '../morning-texts';
import classes from './key-help.module.css';
import { useLetterKeys } from './use-morning-keys';

const ROWS = [
  ['move', ['j', 'k'], ['↓', '↑']],
  ['open', ['Enter'], []],
  ['sign', ['s'], []],
  ['override', ['o'], []],
  ['note', ['n'], []],
  ['bulk', ['b'], []],
  ['search', ['/'], []],
  ['help', ['?'], []],
  ['close', ['Esc'], []],
] as const;

interface KeyHelpProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Which keys there are, and a way to switch those of one letter off. */
export function KeyHelp({ opened, onClose }: KeyHelpProps) {
  const t = useTexts(morningTexts);
  const [withLetters, setWithLetters] = useLetterKeys();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keys.title')}>
      <Stack>
        <dl className={classes.keys}>
          {ROWS.map(([deed, keys, others]) => (
            <div key={deed} className={classes.row}>
              <dt>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
                {others.length > 0 && <span className={classes.or}>{t('keys.or')}</span>}
                {others.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{t(`keys.${deed}`)}</dd>
            </div>
          ))}
        </dl>
        <Switch
          label={t('keys.on')}
          description={t('keys.onHint')}
          checked={withLetters}
          onChange={({ currentTarget }) => setWithLetters(currentTarget.checked)}
        />
      </Stack>
    </Dialog>
  );
}
