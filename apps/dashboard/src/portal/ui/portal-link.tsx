import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface PortalLinkProps {
  /** A path of the portal, without `/portal`. */
  readonly to: string;
  readonly className?: string | undefined;
  readonly exact?: boolean;
  readonly children: ReactNode;
}

/** A link within the portal, whose pages the types of the staff's program do not know. */
export function PortalLink({ to, className, exact = false, children }: PortalLinkProps) {
  return (
    <Link to={to} activeOptions={{ exact }} {...(className !== undefined && { className })}>
      {children}
    </Link>
  );
}
