import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser, openPage, startServer, type Server } from './browser.ts';

export let browser: Browser;
export let server: Server;
/** 이번 시험의 화면. The page of the test that runs. */
export let opened: Awaited<ReturnType<typeof openPage>>;
export let page: Page;

/** 파일마다 브라우저와 서버 하나, 시험마다 새 화면 하나; 시험이 끝나면 화면에 아무 잘못도 없었어야 한다. */
export function openForEachTest(): void {
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });
  beforeEach(async () => {
    opened = await openPage(browser, server);
    page = opened.page;
  });
  afterEach(async () => {
    const { faults } = opened;
    await opened.close();
    expect(faults).toEqual([]);
  });
}
