import { List, Stack, Switch, Text } from '@mantine/core';
import { ROUTES, type PortalSettings as Settings, type PortalSwitches } from '@nachtwacht/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useMay } from '../../../shared/session/me';
import { notifyDone, notifyFailed } from '../../../shared/ui/notify';
import { QueryState } from '../../../shared/ui/query-state';
import { Section } from '../../../shared/ui/section';
import { useErrorText } from '../../../shared/ui/use-error-text';
import { portalSettingsTexts } from './portal-texts';

/** The pages that the portal has. */
const PARTS = ['backups', 'updates', 'maintenance', 'incidents', 'availability', 'hours', 'reports'] as const;

/** What this customer is shown in the portal, and the hours it asked for there. */
export function PortalSettings({ customerId }: { readonly customerId: string }) {
  const t = useTexts(portalSettingsTexts);
  const query = useQuery({
    queryKey: ['customer', customerId, 'portal'],
    queryFn: ({ signal }) => call(ROUTES.portalSettings, { params: { id: customerId }, signal }),
  });
  return (
    <Section title={t('title')}>
      <QueryState query={query}>
        {({ shows, requests }) => (
          <Stack gap="sm">
            <Switches customerId={customerId} shows={shows} />
            {requests.length > 0 && <Requests requests={requests} />}
          </Stack>
        )}
      </QueryState>
    </Section>
  );
}

function Switches({ customerId, shows }: { readonly customerId: string; readonly shows: PortalSwitches }) {
  const t = useTexts(portalSettingsTexts);
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const mayChange = useMay('manage-inventory');
  const change = useMutation({
    mutationFn: (body: PortalSwitches) => call(ROUTES.changePortal, { params: { id: customerId }, body }),
    onSuccess: () => notifyDone(t('saved')),
    onError: (error) => notifyFailed(errorText(error)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['customer', customerId, 'portal'] }),
  });
  const shown = change.isPending ? change.variables : shows;
  return (
    <>
      <Text c="dimmed">{t('intro')}</Text>
      {PARTS.map((part) => (
        <Switch
          key={part}
          label={t(`part.${part}`)}
          checked={shown[part]}
          disabled={!mayChange || change.isPending}
          onChange={({ currentTarget }) => change.mutate({ ...shows, [part]: currentTarget.checked })}
        />
      ))}
    </>
  );
}

function Requests({ requests }: Pick<Settings, 'requests'>) {
  const t = useTexts(portalSettingsTexts);
  const format = useFormat();
  return (
    <div>
      <Text fw={600}>{t('requests')}</Text>
      <List size="sm">
        {requests.map(({ id, at, by, minutes, text }) => (
          <List.Item key={id}>
            {t('request', { hours: format.number(minutes / 60, 2), name: by, when: format.date(at) })}
            {text !== '' && <Text c="dimmed">{text}</Text>}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
