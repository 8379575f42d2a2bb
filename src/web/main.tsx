import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meQuery } from './api/me.js';
import { createQueryClient } from './api/query-client.js';
import { App } from './app.js';
import { loadLanguage } from './i18n/language-pack.js';
import { chosenLanguage, rememberLanguage } from './i18n/shown-language.js';
import './theme/fonts.css';
import './theme/base.css';
import './layout/layout.css';
import './parts/parts.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// The page of inspectors names its files to its worker by these; browsers keep 250 otherwise.
performance.setResourceTimingBufferSize(5000);

const client = createQueryClient();
// Every page but the screen at a door asks who is signed in, so it is asked while the page's files are still under way.
if (!location.pathname.startsWith('/kiosk')) void client.prefetchQuery(meQuery);

const language = chosenLanguage();
rememberLanguage(language);
const pack = await loadLanguage(language);
const app = (
  <StrictMode>
    <App pack={pack} client={client} />
  </StrictMode>
);
// In slices: the browser can answer a tap between them.
startTransition(() => {
  createRoot(root).render(app);
});
