import { Button, Group, Text, Title } from '@mantine/core';
import type { IncidentDetail } from '@nachtwacht/contracts';
import { IconHandGrab } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTexts } from '../../../shared/i18n/texts';
import { StatusBadge } from '../../../shared/status/status-badge';
import { Age } from '../../../shared/ui/age';
import { Panel } from '../../../shared/ui/panel';
import { assetsTexts } from '../assets-texts';
import { AcknowledgeForm } from './acknowledge-form';
import { IncidentHistory } from './incident-history';
import classes from './incident-panel.module.css';

interface IncidentPanelProps {
  readonly incident: IncidentDetail;
  readonly mayTake: boolean;
}

/** The open incident: who works on it, what was noted, and what happened so far. */
export function IncidentPanel({ incident, mayTake }: IncidentPanelProps) {
  const t = useTexts(assetsTexts);
  const id = useId();
  const [isTaking, setIsTaking] = useState(false);
  const isTaken = incident.acknowledgedAt !== null;
  return (
    <Panel className={classes.panel} data-status={incident.status} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} size="h4" id={id}>
            {t('incident.title')}
          </Title>
          <Group gap="xs" mt={6}>
            <StatusBadge status={incident.status} />
            <Text component="span" size="sm">
              {t('incident.since')} <Age since={incident.openedAt} />
            </Text>
            {incident.worstStatus !== incident.status && (
              <Text component="span" size="sm" className={classes.worst}>
                {t('incident.worst')}: <StatusBadge status={incident.worstStatus} />
              </Text>
            )}
          </Group>
        </div>
        {mayTake && !isTaking && (
          <Button
            variant={isTaken ? 'default' : 'filled'}
            leftSection={<IconHandGrab size={16} aria-hidden />}
            onClick={() => setIsTaking(true)}
          >
            {t(isTaken ? 'incident.takeOver' : 'incident.take')}
          </Button>
        )}
      </Group>
      <Text mt="xs">
        {isTaken ? t('incident.takenBy', { name: incident.acknowledgedBy ?? '–' }) : t('incident.nobody')}
        {incident.acknowledgedAt !== null && (
          <>
            {' · '}
            <Age since={incident.acknowledgedAt} />
          </>
        )}
      </Text>
      {incident.note !== null && <blockquote className={classes.note}>{incident.note}</blockquote>}
      {isTaking && <AcknowledgeForm incidentId={incident.id} onClose={() => setIsTaking(false)} />}
      <IncidentHistory entries={incident.entries} />
    </Panel>
  );
}
