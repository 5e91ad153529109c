import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '../..');

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', ...quiet],
  });
}

export type Server = { readonly address: string; readonly stop: () => void };

/** 진짜 서버를 빈 포트에 연다. 화면의 소스가 바뀌었으면 서버가 먼저 빌드한다. */
export function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [join(root, 'api/server.ts')], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve({ address, stop: () => stop(child) });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

function stop(child: ChildProcess): void {
  child.removeAllListeners('exit');
  child.kill('SIGTERM');
}

/** 한 화면에서 있어서는 안 될 일들: 콘솔의 오류와 경고, 던져진 오류, 이 서버가 아닌 곳으로 가는 요청. */
export async function openPage(browser: Browser, { address }: Server) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  await page.exposeFunction('reportViolation', (what: string) => faults.push(`against the CSP: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
      reportViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) faults.push(`request off the machine: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return { page, faults, go: (hash: string) => goTo(page, address, hash), close: () => context.close() };
}

async function goTo(page: Page, address: string, hash: string): Promise<void> {
  await page.goto(`${address}/${hash}`);
  await page.waitForSelector(
    '.shelf-title, .headline, .stopped, .uncertainty, .picker, .plan-form, .verdicts, .interval, .tables-home, .table-page, .sector-page',
  );
}

/** axe가 찾은 잘못들. CSP가 스크립트를 막으므로 개발자 도구의 길로 넣는다. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    type Violation = { id: string; nodes: { target: string[]; failureSummary?: string }[] };
    const { violations } = await inPage.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  });
}

/** 초점이 `selector`에 닿을 때까지 Tab을 누른다. */
export async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} was not reached in ${most} presses of Tab`);
}

export type Font = { readonly familyName: string; readonly isCustomFont: boolean };

/** 화면의 글자를 실제로 그린 글꼴들. */
export async function fontsUsed(page: Page): Promise<Font[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root: top } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: top.nodeId, selector: 'body *' });
  const drawn = await Promise.all(nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })));
  await session.detach();
  const fonts = drawn.flatMap((node) => node.fonts);
  const names = new Map(
    fonts.map(({ familyName, isCustomFont }) => [`${familyName} ${isCustomFont}`, { familyName, isCustomFont }]),
  );
  return [...names.values()];
}

export type Timings = { readonly count: number; readonly median: number; readonly p95: number };

/** 잰 시간들의 가운데와 95번째 백분위, 밀리초. */
export async function timings(page: Page, name: string): Promise<Timings> {
  const durations = await page.evaluate(
    (entry) => performance.getEntriesByName(entry).map(({ duration }) => duration),
    name,
  );
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: sorted.length, median: at(0.5), p95: at(0.95) };
}
