import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
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

const language = chosenLanguage();
rememberLanguage(language);
const pack = await loadLanguage(language);
createRoot(root).render(
  <StrictMode>
    <App pack={pack} />
  </StrictMode>,
);
