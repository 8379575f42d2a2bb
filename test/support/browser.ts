import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Environment } from '../../src/platform/config/environment.js';
import { chromiumProgram } from './chromium-path.js';
import { createTestApp, type TestApp } from './test-app.js';

/** The service on a port of its own, and a real browser that looks at it. */
export interface BrowserTest {
  readonly service: TestApp;
  readonly url: string;
  /** A page of a fresh browser profile; what it does wrong is kept for {@link assertClean}. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Nobody reaches the service until what this returns is called. */
  cutOff(): Promise<() => Promise<void>>;
  /** @throws Error naming every request that left the origin and every error that a page reported. */
  assertClean(): void;
  close(): Promise<void>;
}

/** Nothing of the browser itself may go out either: these tests also run on machines without a network. */
const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** A real browser by itself. */
export async function launchChromium(moreFlags: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await chromiumProgram();
  return chromium.launch({ executablePath, env, args: [...flags, ...moreFlags], headless: true });
}

/** Starts service and browser. The clock begins at the real time, because a browser drops cookies of the past. */
export async function startBrowserTest(settings: Partial<Environment> = {}): Promise<BrowserTest> {
  const service = await createTestApp(settings, new Date(), { listen: true });
  const browser = await launchChromium();
  const url = service.url ?? '';
  const faults: string[] = [];
  return {
    service,
    url,
    cutOff: () => cutOff(service),
    open: (path = '/', options = {}) => openPage(browser, url, path, options, faults),
    assertClean: () => {
      const found = faults.splice(0);
      if (found.length > 0) throw new Error(`The pages did what they must not:\n${found.join('\n')}`);
    },
    close: async () => {
      await browser.close();
      await service.close();
    },
  };
}

/** Stops listening, which an offline browser would only play: it lets the service worker through. */
async function cutOff({ app, url }: TestApp): Promise<() => Promise<void>> {
  const server = app.getHttpServer();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return () => new Promise((resolve) => server.listen(Number(new URL(url ?? '').port), '127.0.0.1', resolve));
}

async function openPage(
  browser: Browser,
  url: string,
  path: string,
  options: BrowserContextOptions,
  faults: string[],
): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(30_000);
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${url}/`) && !/^(data|blob):/.test(address)) faults.push(`request ${address}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`error ${String(error)}`));
  page.on('console', (message) => {
    // A refusal by the API is an answer; the browser reports every 4xx as an error nonetheless.
    const refused =
      /^Failed to load resource: .* status of 4\d\d/.test(message.text()) &&
      message.location().url.startsWith(`${url}/api/`);
    // What a page says that a test has cut off from the network.
    const isCutOff =
      /net::ERR_(FAILED|INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)/.test(
        message.text(),
      );
    if (message.type() === 'error' && !refused && !isCutOff) faults.push(`console ${message.text()}`);
  });
  await page.goto(path);
  return page;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page by WCAG 2.2 A and AA and its best practices; a line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Evaluated, not inserted: the policy of the pages lets no foreign script in.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface AxeResult {
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
      }[];
    }
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResult> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}
