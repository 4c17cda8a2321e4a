import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { themeCss } from './vite/theme-css.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), themeCss()],
  resolve: { tsconfigPaths: true },
  build: {
    // The staff's program and the portal of the customers.
    rolldownOptions: {
      // Of these only what is used: whoever takes a word of them would load all words of the staff's program too.
      treeshake: { moduleSideEffects: (id) => !/\/libs\/(?:contracts|domain)\/src\//.test(id) },
      input: ['index.html', 'portal.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
    },
    outDir: `${repository}dist/dashboard`,
    emptyOutDir: true,
    // Pages of assets are under /assets.
    assetsDir: 'files',
    // The page's policy has no data: for fonts, and a small picture is cached better as a file.
    assetsInlineLimit: 0,
  },
});
