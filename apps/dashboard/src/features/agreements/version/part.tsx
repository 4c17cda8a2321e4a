import { Fieldset } from '@mantine/core';
import type { ReactNode } from 'react';
import type { VersionDraft } from './version-draft';

/** What each part of the form is given. */
export interface PartProps {
  readonly terms: VersionDraft['terms'];
  readonly onChange: (over: Partial<VersionDraft['terms']>) => void;
}

/** A titled part of the form. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <Fieldset legend={title}>{children}</Fieldset>;
}
