import { Button, Group, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import type { BackupPackage } from '@nachtwacht/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Dialog } from '../../../shared/ui/dialog';
import { QueryState } from '../../../shared/ui/query-state';
import { backupPackagesQuery } from '../api/backup-queries';
import { PackageForm } from './package-form';
import { packagesTexts } from './packages-texts';
import { usePackageName } from './use-packages';

interface PackagesDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What is sold; leads change it. */
export function PackagesDialog({ opened, onClose }: PackagesDialogProps) {
  const t = useTexts(packagesTexts);
  const [edited, setEdited] = useState<BackupPackage | 'new' | null>(null);
  const query = useQuery({ ...backupPackagesQuery, enabled: opened });
  const close = () => {
    setEdited(null);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={t('title')} size="lg">
      <QueryState query={query}>
        {(packages) =>
          edited === null ? (
            <PackageList packages={packages} onEdit={setEdited} />
          ) : (
            <PackageForm
              known={edited === 'new' ? null : edited}
              packages={packages}
              onDone={() => setEdited(null)}
            />
          )
        }
      </QueryState>
    </Dialog>
  );
}

interface PackageListProps {
  readonly packages: readonly BackupPackage[];
  readonly onEdit: (edited: BackupPackage | 'new') => void;
}

function PackageList({ packages, onEdit }: PackageListProps) {
  const t = useTexts(packagesTexts);
  const format = useFormat();
  const name = usePackageName();
  const mayEdit = useMay('lead-checks');
  const sorted = packages.toSorted(
    (a, b) => Number(a.archived) - Number(b.archived) || a.position - b.position,
  );
  return (
    <Stack>
      <Text c="dimmed">{t('text')}</Text>
      {packages.length === 0 ? (
        <Text>{t('none')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('name')}</Table.Th>
              <Table.Th>{t('kind')}</Table.Th>
              <Table.Th ta="end">{t('size')}</Table.Th>
              {mayEdit && (
                <Table.Th>
                  <VisuallyHidden>{t('editShort')}</VisuallyHidden>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map((each) => (
              <Table.Tr key={each.code}>
                <Table.Td>
                  {name(each.code)}
                  {each.archived && (
                    <Text span c="dimmed" size="sm">
                      {` · ${t('notSold')}`}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{t(`kinds.${each.kind}`)}</Table.Td>
                <Table.Td ta="end">{format.bytes(each.gigabytes * 1e9)}</Table.Td>
                {mayEdit && (
                  <Table.Td ta="end">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('edit', { name: name(each.code) })}
                      onClick={() => onEdit(each)}
                    >
                      {t('editShort')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {mayEdit ? (
        <Group justify="flex-end">
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onEdit('new')}>
            {t('add')}
          </Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {t('leads')}
        </Text>
      )}
    </Stack>
  );
}
