import { SegmentedControl } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTexts } from '../../../shared/i18n/texts';
import { PageFrame } from '../../../shared/ui/page-frame';
import { CATALOGUE_PARTS, type CataloguePart, type CatalogueSearch } from '../updates-search';
import { usePatchSearch } from '../use-updates-search';
import { AgreedVersions } from './agreed/agreed-versions';
import { catalogueTexts } from './catalogue-texts';
import { Releases } from './releases/releases';
import { CustomerTerms } from './terms/customer-terms';
import classes from './catalogue.module.css';

/** What staff know of makers' releases, and what was agreed with customers. */
export function CataloguePage() {
  const t = useTexts(catalogueTexts);
  const search = useSearch({ from: '/staff/updates/catalogue' });
  const patch = usePatchSearch<CatalogueSearch>('/updates/catalogue');
  const part = search.part ?? 'releases';
  return (
    <PageFrame wide title={t('title')} description={t('intro')}>
      <div className={classes.parts}>
        <SegmentedControl<CataloguePart>
          aria-label={t('part')}
          value={part}
          onChange={(value) => patch({ part: value === 'releases' ? undefined : value })}
          data={CATALOGUE_PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
        />
      </div>
      {part === 'releases' && <Releases search={search} onPatch={patch} />}
      {part === 'agreed' && <AgreedVersions />}
      {part === 'terms' && (
        <CustomerTerms
          customerId={search.customer ?? null}
          onChoose={(customer) => patch({ customer: customer ?? undefined })}
        />
      )}
    </PageFrame>
  );
}
