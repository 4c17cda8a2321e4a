import type { AssetDetail } from '@nachtwacht/contracts';
import { useFormat } from '../../../shared/format/use-format';
import { useTexts } from '../../../shared/i18n/texts';
import { inventoryTexts } from '../../../shared/inventory/inventory-texts';
import { useServiceName } from '../../../shared/inventory/use-service-name';
import { pageOf } from '../../../shared/routing/links';
import { Facts } from '../../../shared/ui/facts';
import { LinkAnchor } from '../../../shared/ui/links';
import { Section } from '../../../shared/ui/section';
import { assetsTexts } from '../assets-texts';

interface AssetFactsProps {
  readonly asset: AssetDetail['asset'];
  readonly connections: readonly { readonly id: string; readonly name: string }[];
}

/** What it is and where it belongs, as far as anybody said. */
export function AssetFacts({ asset, connections }: AssetFactsProps) {
  const t = useTexts(assetsTexts);
  const inventory = useTexts(inventoryTexts);
  const serviceName = useServiceName();
  const format = useFormat();
  const { facts } = asset;
  const bootedAt = facts.bootedAt !== undefined && !Number.isNaN(Date.parse(facts.bootedAt));
  return (
    <Section title={t('facts.title')}>
      <Facts
        facts={[
          [
            t('facts.customer'),
            <LinkAnchor key="customer" {...pageOf.customer(asset.customerId)}>
              {asset.customerName}
            </LinkAnchor>,
          ],
          [t('facts.site'), asset.siteName],
          [t('facts.service'), serviceName(asset.serviceCode)],
          [t('facts.kind'), inventory(`kind.${asset.kind}`)],
          [t('facts.vendor'), facts.vendor],
          [t('facts.model'), facts.model],
          [t('facts.version'), facts.version],
          [t('facts.os'), facts.os],
          [t('facts.address'), facts.address],
          [t('facts.mac'), facts.mac],
          [t('facts.serial'), facts.serial],
          [t('facts.bootedAt'), bootedAt ? format.date(facts.bootedAt ?? '') : null],
          [
            t('facts.connections'),
            connections.length === 0
              ? null
              : connections.map(({ id, name }) => (
                  <div key={id}>
                    <LinkAnchor {...pageOf.connection(id)}>{name}</LinkAnchor>
                  </div>
                )),
          ],
        ]}
      />
    </Section>
  );
}
