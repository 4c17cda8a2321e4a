import { ActionIcon, Text } from '@mantine/core';
import type { Site } from '@nachtwacht/contracts';
import { IconArchive, IconArrowBackUp, IconPencil, IconShield } from '@tabler/icons-react';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { useRestoreSite } from '../api/use-customer-actions';
import { customersTexts } from '../customers-texts';
import { TargetsFact } from '../targets/targets-fact';
import classes from './sites.module.css';

interface SiteRowProps {
  readonly site: Site;
  readonly mayManage: boolean;
  readonly onEdit: () => void;
  readonly onTargets: () => void;
  readonly onArchive: () => void;
}

export function SiteRow({ site, mayManage, onEdit, onTargets, onArchive }: SiteRowProps) {
  const t = useTexts(customersTexts);
  const errorText = useErrorText();
  const restore = useRestoreSite();
  const maySeeTargets = useMay('read-settings');
  const mayApprove = useMay('manage-connections');
  const { name, city, assets, targets, archivedAt } = site;
  const facts = [
    city,
    t('sites.assets', { count: assets }),
    archivedAt === null ? null : t('sites.archived'),
  ];
  const bringBack = () =>
    restore.mutate(site.id, {
      onSuccess: () => notifyDone(t('sites.restoredDone', { name })),
      onError: (error) => notifyFailed(errorText(error)),
    });
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {facts.filter((fact) => fact !== null).join(' · ')}
        </Text>
        {maySeeTargets && archivedAt === null && <TargetsFact targets={targets} />}
      </div>
      {mayApprove && archivedAt === null && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('targets.edit', { name })}
          onClick={onTargets}
        >
          <IconShield size={16} />
        </ActionIcon>
      )}
      {mayManage && archivedAt === null && (
        <>
          <ActionIcon variant="subtle" color="gray" aria-label={t('sites.editOf', { name })} onClick={onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('sites.archiveOf', { name })}
            onClick={onArchive}
          >
            <IconArchive size={16} />
          </ActionIcon>
        </>
      )}
      {mayManage && archivedAt !== null && (
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={restore.isPending}
          aria-label={t('sites.restoreOf', { name })}
          onClick={bringBack}
        >
          <IconArrowBackUp size={16} />
        </ActionIcon>
      )}
    </li>
  );
}
