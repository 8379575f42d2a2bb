import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LanguageProvider, useLanguage } from './i18n/language.js';
import type { LanguagePack } from './i18n/language-pack.js';
import { createRouter } from './router.js';
import { StyleVariables } from './theme/style-variables.js';
import { themeOf } from './theme/theme-of.js';
import { useMedia } from './theme/use-media.js';

/** The client, in its first language. */
export function App({ pack, client }: { pack: LanguagePack; client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider first={pack}>
        <Dressed />
      </LanguageProvider>
    </QueryClientProvider>
  );
}

/** The pages in the colours and with the motion that the device asks for. */
function Dressed() {
  const { pack } = useLanguage();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useMemo(() => themeOf(isDark, isStill), [isDark, isStill]);
  const [router] = useState(createRouter);
  return (
    <ConfigProvider
      locale={pack.components}
      theme={theme}
      form={{ requiredMark: false }}
      wave={{ disabled: true }}
    >
      <StyleVariables />
      <RouterProvider router={router} />
    </ConfigProvider>
  );
}
