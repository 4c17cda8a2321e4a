import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Linked<Props> = Props & Omit<ComponentPropsWithRef<'a'>, keyof Props>;

// Named here because the router must be given a component of plain props, and Mantine's accept any element.
const PlainAnchor = (props: Linked<AnchorProps>) => <Anchor {...props} />;
const AnchorButton = (props: Linked<ButtonProps>) => <Button component="a" {...props} />;

/** Mantine's looks with the router's `to`, `params` and `search`. */
export const LinkAnchor = createLink(PlainAnchor);
export const LinkButton = createLink(AnchorButton);
