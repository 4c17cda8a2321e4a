import { Text } from '@mantine/core';
import type { Site } from '@nachtwacht/contracts';
import { useTexts } from '../../../shared/i18n/texts';
import { customersTexts } from '../customers-texts';

const SHOWN = 3;

/** What the connections of a site may dial, in a line or two; the whole list is in its dialog. */
export function TargetsFact({ targets: { networks, ports } }: Pick<Site, 'targets'>) {
  const t = useTexts(customersTexts);
  const isOpen = networks.length === 0 && ports.length === 0;
  const briefly = (entries: readonly string[]) =>
    [
      ...entries.slice(0, SHOWN),
      ...(entries.length > SHOWN ? [t('targets.more', { count: entries.length - SHOWN })] : []),
    ].join(', ');
  const lines = isOpen
    ? [t('targets.none')]
    : [
        networks.length > 0 ? t('targets.ofNetworks', { list: briefly(networks) }) : t('targets.anyNetwork'),
        ports.length > 0 ? t('targets.ofPorts', { list: briefly(ports) }) : t('targets.anyPort'),
      ];
  return lines.map((line) => (
    <Text key={line} size="sm" c="dimmed">
      {line}
    </Text>
  ));
}
