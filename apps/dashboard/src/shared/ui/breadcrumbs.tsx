import { IconChevronRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTexts } from '../i18n/texts';
import classes from './breadcrumbs.module.css';
import { LinkAnchor } from './links';
import { uiTexts } from './ui-texts';

interface BreadcrumbsProps {
  readonly links: readonly { readonly to: string; readonly label: string }[];
}

/** Where this page hangs, from the list down to its parent. */
export function Breadcrumbs({ links }: BreadcrumbsProps) {
  const t = useTexts(uiTexts);
  return (
    <nav aria-label={t('breadcrumbs')} className={classes.crumbs}>
      {links.map(({ to, label }, index) => (
        <Fragment key={to}>
          {index > 0 && <IconChevronRight size={14} aria-hidden />}
          <LinkAnchor to={to} size="sm" c="dimmed">
            {label}
          </LinkAnchor>
        </Fragment>
      ))}
    </nav>
  );
}
