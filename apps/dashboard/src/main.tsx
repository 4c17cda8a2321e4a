import './shared/theme/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app/app';
import { restoreLanguage } from './shared/i18n/i18n';

// Zod would otherwise try to compile its checks with `new Function`, which the page's policy refuses.
config({ jitless: true });
restoreLanguage();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
