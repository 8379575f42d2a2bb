import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { componentStyles } from './component-styles.js';
import { listPreloads, packAssets } from './vite-plugins.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Our own parts and single icons, without the parts that bring a large component of the library along. */
const isSmall = (module: string): boolean =>
  /src[\\/]web[\\/](api|i18n|layout|parts|theme)[\\/]|@ant-design[\\/]icons/.test(module) &&
  !/parts[\\/][^\\/]*(field|form|dialog|proposal)|(vi|en)(-\w+)?\.ts$/.test(module);

// Tests build too, with NODE_ENV=test; a client built so would carry React's development version.
process.env['NODE_ENV'] = 'production';

/** Builds the client to dist/web. Every file but index.html and the service worker goes to assets/ under a name with a hash. */
export default defineConfig({
  root: here('.'),
  plugins: [react(), componentStyles(), packAssets(), listPreloads()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The strict policy of the service allows no data: fonts or scripts, so nothing is put inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: here('index.html'), 'inspect-worker': here('inspect-worker.ts') },
      output: {
        // A service worker keeps its address: the browser asks there for a newer one.
        entryFileNames: ({ name }) =>
          name === 'inspect-worker' ? 'inspect-worker.js' : 'assets/[name]-[hash].js',
        // What most pages share comes as one file: many small ones are packed worse, and each page names them all.
        codeSplitting: {
          groups: [
            { name: 'shared', minShareCount: 110, priority: 2 },
            // Small parts of our own that a few pages share: each alone would cost a way to the server and back.
            {
              name: 'common',
              test: isSmall,
              minShareCount: 4,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
