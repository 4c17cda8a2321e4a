import { Anchor, Button, NavLink } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** Mantine's looks with the router's `to`, `params` and `search`. */
export const LinkAnchor = createLink(Anchor);
export const LinkButton = createLink(Button<'a'>);
export const LinkNav = createLink(NavLink<'a'>);
