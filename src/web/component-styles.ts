import { extractStyle } from '@ant-design/static-style-extract';
import * as antd from 'antd';
import { createElement, type ReactElement } from 'react';
import type { Plugin } from 'vite';
import { themeOf } from './theme/theme-of.js';

/**
 * Writes the rules of those components of Ant Design that the client holds into one style sheet, which comes before our own. Made in
 * the browser, as the library does otherwise, they slow the start of each page; there only the values of the theme are set.
 */
export function componentStyles(): Plugin {
  return {
    name: 'congvu-component-styles',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
        const folders = modules.flatMap((id) => /antd[\\/]es[\\/]([\w-]+)[\\/]style[\\/]index\./.exec(id)?.[1] ?? []);
        const used = new Set(folders.map((folder) => folder.replaceAll('-', '')));
        const includes = Object.keys(antd).filter((name) => /^[A-Z]/.test(name) && used.has(name.toLowerCase()));
        const theme = { ...themeOf(false, false), zeroRuntime: false };
        const source = extractStyle({ includes, customTheme: (node: ReactElement) => createElement(antd.ConfigProvider, { theme }, node) });
        this.emitFile({ type: 'asset', name: 'components.css', source });
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const file = Object.keys(bundle).find((name) => /components-[^/]*\.css$/.test(name));
        if (file === undefined) throw new Error('the style sheet of the components is missing');
        return html.replace('<title>', `<link rel="stylesheet" href="/${file}">$&`);
      },
    },
  };
} // prettier-ignore
