import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const web = join(import.meta.dirname, '../../web');
const ceiling = 150_000;
let out: string;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'pageup-web-'));
  await build({ root: web, configFile: join(web, 'vite.config.ts'), logLevel: 'silent', build: { outDir: out } });
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** 화면 하나가 기다리는 스크립트: 문서가 부르는 것과 그 화면의 묶음, 그리고 그것들이 곧바로 들여오는 것 모두. */
function scriptsBefore(view: string): ReadonlySet<string> {
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  const found = new Set<string>();
  const follow = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const code = readFileSync(join(out, 'assets', name), 'utf8');
    for (const [, next] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) follow(next!);
  };
  for (const [, name] of html.matchAll(/assets\/([\w.-]+\.js)/g)) follow(name!);
  follow(readdirSync(join(out, 'assets')).find((name) => name.startsWith(`${view}-`) && name.endsWith('.js'))!);
  return found;
}

test.each(['home-page', 'scenario-page'])(
  'the scripts of the %s before charts weigh at most 150 kB, gzipped, and Vega is not among them',
  (view) => {
    const names = [...scriptsBefore(view)];
    const weigh = (name: string) => gzipSync(readFileSync(join(out, 'assets', name)), { level: 9 }).length;
    const sizes = names.map((name) => ({ name, size: weigh(name) }));
    const whole = sizes.reduce((sum, { size }) => sum + size, 0);
    console.log(`${view}: ${(whole / 1000).toFixed(1)} kB gz before charts in ${names.length} files`);
    expect(whole, JSON.stringify(sizes)).toBeLessThanOrEqual(ceiling);
    expect(whole).toBeGreaterThan(50_000);
    const code = names.map((name) => readFileSync(join(out, 'assets', name), 'utf8')).join('');
    expect(code).not.toContain('vega.github.io/schema/vega/');
  },
);

test('nothing is inlined that the strict policy would refuse, and Vega stands in a chunk of its own', () => {
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  expect(html).not.toMatch(/\son\w+=/);
  expect(readdirSync(join(out, 'assets')).some((name) => /^(charts|draw-chart)-/.test(name))).toBe(true);
});
