import './theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { restoreLanguage } from '../shared/i18n/i18n';
import { PortalApp } from './portal-app';

// Zod would otherwise try to compile its checks with `new Function`, which the page's policy refuses.
config({ jitless: true });
restoreLanguage();

const root = document.getElementById('root');
if (root === null) throw new Error('portal.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <PortalApp />
  </StrictMode>,
);
