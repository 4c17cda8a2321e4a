import { Button } from '@mantine/core';
import type { CollectorInfo, Connection } from '@nachtwacht/contracts';
import { IconArchive, IconKeyOff, IconPlayerPause, IconPuzzleOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { Banner } from '../../../shared/ui/banner';
import { connectionsTexts } from '../connections-texts';
import { EditDialog } from './edit-dialog';
import { IdentityBanner } from './identity-banner';

interface ConnectionBannersProps {
  readonly connection: Connection;
  readonly collector: CollectorInfo | undefined;
}

/** Why a connection measures nothing although it has no fault. */
export function ConnectionBanners({ connection, collector }: ConnectionBannersProps) {
  const t = useTexts(connectionsTexts);
  const format = useFormat();
  const mayManage = useMay('manage-connections');
  const [isEditing, setIsEditing] = useState(false);
  const { archivedAt, enabled, credentials } = connection;
  if (archivedAt !== null)
    return (
      <Banner icon={<IconArchive size={18} aria-hidden />}>
        {t('detail.archivedBanner', { date: format.date(archivedAt, 'date') })}
      </Banner>
    );
  return (
    <>
      {collector === undefined && (
        <Banner status="warning" icon={<IconPuzzleOff size={18} aria-hidden />}>
          {t('detail.unknownCollector')}
        </Banner>
      )}
      {!enabled && (
        <Banner icon={<IconPlayerPause size={18} aria-hidden />}>{t('detail.disabledBanner')}</Banner>
      )}
      <IdentityBanner connection={connection} />
      {credentials === 'missing' && (
        <Banner
          status="warning"
          icon={<IconKeyOff size={18} aria-hidden />}
          action={
            mayManage && (
              <Button size="compact-sm" onClick={() => setIsEditing(true)}>
                {t('detail.fillIn')}
              </Button>
            )
          }
        >
          {t('detail.missingBanner')}
        </Banner>
      )}
      {collector && (
        <EditDialog
          opened={isEditing}
          onClose={() => setIsEditing(false)}
          connection={connection}
          collector={collector}
        />
      )}
    </>
  );
}
