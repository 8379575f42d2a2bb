import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { pageModules } from './page-modules.js';

const packs = [
  {
    ending: 'br',
    pack: (content: Buffer) =>
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  },
  { ending: 'gz', pack: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
];
const LEAST_BYTES = 1024;

/** Packs scripts and styles once, here, as small as it goes: the service hands them out as they are. */
export function packAssets(): Plugin {
  return {
    name: 'congvu-pack-assets',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const texts = Object.values(bundle).filter(({ fileName }) => /^assets\/.*\.(js|css|svg)$/.test(fileName));
        for (const file of texts) {
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (content.length < LEAST_BYTES) continue;
          for (const { ending, pack } of packs)
            this.emitFile({ type: 'asset', fileName: `${file.fileName}.${ending}`, source: await pack(content) });
        }
      },
    },
  };
} // prettier-ignore

/**
 * Writes preloads.json: the fonts of every page, and for some pages every file that they will ask for one after the other, so that
 * the service can name them in the page and the browser asks for all at once.
 */
export function listPreloads(): Plugin {
  return {
    name: 'congvu-list-preloads',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const chunkOf = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
        const filesOf = (modules: readonly string[]): string[] => {
          const files = new Set<string>();
          const add = (fileName: string): void => {
            const chunk = chunkOf.get(fileName);
            if (chunk === undefined || files.has(fileName)) return;
            files.add(fileName);
            for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
            chunk.imports.forEach(add);
          };
          for (const module of modules) {
            const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(`/src/web/${module}`)));
            if (found === undefined) this.error(`page-modules.ts names ${module}, which is in no file of the client`);
            add(found.fileName);
          }
          return [...files];
        };
        // The letters that every page is written in; without them the first words would be drawn twice, in two widths.
        const fonts = Object.keys(bundle).filter((name) => /be-vietnam-pro-(latin|vietnamese)-(400|600)-normal-[^/]*\.woff2$/.test(name));
        const pages = Object.fromEntries(Object.entries(pageModules).map(([path, modules]) => [path, filesOf(modules)]));
        this.emitFile({ type: 'asset', fileName: 'preloads.json', source: JSON.stringify({ fonts, pages }) });
      },
    },
  };
} // prettier-ignore
