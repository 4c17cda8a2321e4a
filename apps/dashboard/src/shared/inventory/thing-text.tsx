import { Text } from '@mantine/core';
import type { FoundAsset } from '@nachtwacht/contracts';
import { useTexts } from '../i18n/texts';
import { inventoryTexts } from './inventory-texts';
import classes from './thing-text.module.css';

/** A found thing by its own name, with what it says of itself. */
export function ThingText({ thing }: { readonly thing: FoundAsset }) {
  const t = useTexts(inventoryTexts);
  const { model, address, mac } = thing.facts;
  const facts = [t(`kind.${thing.kind}`), model, address ?? mac].filter(
    (fact) => fact !== undefined && fact !== '',
  );
  return (
    <div className={classes.thing}>
      <Text fw={600}>{thing.name}</Text>
      <Text size="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </div>
  );
}
