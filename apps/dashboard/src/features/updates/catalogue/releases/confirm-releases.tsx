import { Button, Checkbox, Group, Text } from '@mantine/core';
import type { ReleaseView } from '@nachtwacht/contracts';
import { IconChecks } from '@tabler/icons-react';
import { useTexts } from '../../../../shared/i18n/texts';
import { notifyDone, notifyFailed } from '../../../../shared/ui/notify';
import { useErrorText } from '../../../../shared/ui/use-error-text';
import { useConfirmReleases } from '../../api/use-update-actions';
import { catalogueTexts } from '../catalogue-texts';

interface ConfirmReleasesProps {
  readonly shown: readonly ReleaseView[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** "Still so" for what was chosen: a person looked at the maker just now. */
export function ConfirmReleases({ shown, chosen, onChoose }: ConfirmReleasesProps) {
  const t = useTexts(catalogueTexts);
  const errorText = useErrorText();
  const { mutate, isPending } = useConfirmReleases();
  // What a filter took out of sight is not confirmed unseen.
  const ids = shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const confirm = () =>
    mutate(ids, {
      onSuccess: () => {
        notifyDone(t('confirmed', { count: ids.length }));
        onChoose(new Set());
      },
      onError: (error) => notifyFailed(errorText(error)),
    });
  return (
    <Group gap="sm" mb="sm" mih="2.25rem">
      <Checkbox
        label={t('chooseAll')}
        checked={shown.length > 0 && ids.length === shown.length}
        indeterminate={ids.length > 0 && ids.length < shown.length}
        onChange={({ currentTarget }) =>
          onChoose(new Set(currentTarget.checked ? shown.map(({ id }) => id) : []))
        }
      />
      {ids.length > 0 && (
        <>
          <Button
            size="compact-md"
            leftSection={<IconChecks size={16} aria-hidden />}
            loading={isPending}
            onClick={confirm}
          >
            {t('confirm', { count: ids.length })}
          </Button>
          <Text size="sm" c="dimmed">
            {t('confirmHint')}
          </Text>
        </>
      )}
    </Group>
  );
}
