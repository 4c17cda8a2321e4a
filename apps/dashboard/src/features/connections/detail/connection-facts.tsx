import type { CollectorInfo, Connection } from '@nachtwacht/contracts';
import { useMemo } from 'react';
import { initialValues } from '../../../shared/form/field-values';
import { readFields } from '../../../shared/form/read-fields';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { useLanguage } from '../../../shared/i18n/use-language';
import { pageOf } from '../../../shared/routing/links';
import { Ago } from '../../../shared/ui/ago';
import { Facts } from '../../../shared/ui/facts';
import { LinkAnchor } from '../../../shared/ui/links';
import { Section } from '../../../shared/ui/section';
import { Until } from '../../../shared/ui/until';
import { connectionsTexts } from '../connections-texts';
import { useCollectorName } from '../list/use-collectors';

interface ConnectionFactsProps {
  readonly connection: Connection;
  readonly collector: CollectorInfo | undefined;
}

/** What would not fit a line, and what has a place of its own. */
const LONG: ReadonlySet<string> = new Set(['textarea', 'hidden']);

/** Where it points, how often it is asked, and its settings by their own labels. */
export function ConnectionFacts({ connection, collector }: ConnectionFactsProps) {
  const t = useTexts(connectionsTexts);
  const language = useLanguage();
  const collectorName = useCollectorName();
  const format = useFormat();
  const fields = useMemo(() => readFields(collector?.settings ?? null), [collector]);
  const values = initialValues(fields, connection.settings);
  // The address has a line of its own, and an empty setting says nothing.
  const settings = fields
    .filter(({ name, input, target }) => !target && values[name] !== '' && !LONG.has(input))
    .map(({ name, label, options, input }) => {
      const value = values[name];
      const chosen = options.find((option) => option.value === value);
      const word = input === 'switch' ? (value === true ? '✓' : '–') : String(value);
      return [label[language], chosen?.label[language] ?? word] as const;
    });
  const { customerId, customerName, credentials, credentialsSetAt } = connection;
  const credentialsWord = t(`detail.credentialsState.${credentials}`);
  return (
    <Section title={t('detail.facts')}>
      <Facts
        facts={[
          [t('detail.collector'), collectorName(connection.collector)],
          [
            t('list.customer'),
            customerId === null ? (
              t('list.ownNetwork')
            ) : (
              <LinkAnchor key="customer" {...pageOf.customer(customerId)}>
                {customerName}
              </LinkAnchor>
            ),
          ],
          [t('detail.address'), connection.address],
          [t('detail.interval'), format.span(connection.intervalSeconds * 1000)],
          [
            t('detail.credentials'),
            credentialsSetAt === null
              ? credentialsWord
              : `${credentialsWord}, ${format.date(credentialsSetAt, 'date')}`,
          ],
          [t('detail.identity'), connection.identity?.key ?? null],
          [
            t('detail.lastSuccess'),
            connection.lastSuccessAt === null ? (
              t('list.never')
            ) : (
              <Ago key="success" since={connection.lastSuccessAt} />
            ),
          ],
          [
            t('detail.lastPolled'),
            connection.lastPolledAt === null ? null : <Ago key="polled" since={connection.lastPolledAt} />,
          ],
          [
            t('detail.next'),
            connection.nextDueAt === null || !connection.enabled ? null : (
              <Until key="next" at={connection.nextDueAt} />
            ),
          ],
          ...settings,
        ]}
      />
    </Section>
  );
}
