import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// Tests build too, with NODE_ENV=test; a client built so would carry React's development version.
process.env['NODE_ENV'] = 'production';

/** Builds the client to dist/web. Every file but index.html goes to assets/ under a name with a hash. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The strict policy of the service allows no data: fonts or scripts, so nothing is put inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What most pages share comes as one file: many small ones are packed worse, and each page names them all.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 45 }] } } },
  },
});
