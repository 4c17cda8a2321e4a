import { useRouter } from '@tanstack/react-router';
import type { ComponentPropsWithRef, MouseEvent } from 'react';

interface LightLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'href'> {
  readonly to: string;
}

/**
 * A link for lists of hundreds. The router's own watches the address to know whether it is the page one is on; these
 * never are, and a board has one on every line.
 */
export function LightLink({ to, ...rest }: LightLinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    // Whoever wants a new tab gets one.
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate({ to });
  };
  return <a {...rest} href={to} onClick={follow} />;
}
