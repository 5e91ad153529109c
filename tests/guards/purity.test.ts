import { describe, expect, test } from 'vitest';
import { purityFaults } from './purity.ts';
import { readText, sourceFiles } from './sources.ts';

const files = sourceFiles('engine');

test('the engine has sources to look at', () => {
  expect(files.length).toBeGreaterThan(30);
});

test.each(files)('%s uses no files, network, clock, chance, screen or locale', (file) => {
  expect(purityFaults(file, readText(file))).toEqual([]);
});

test('npm run check compiles the engine without the types of Node and browser', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  expect(scripts['check']).toContain('tsc -p tsconfig.engine.json');
  const { compilerOptions, include } = JSON.parse(readText('tsconfig.engine.json')) as {
    compilerOptions: Record<string, unknown>;
    include: string[];
  };
  expect(compilerOptions).toEqual({ lib: ['ES2024'], types: [], rootDir: 'engine' });
  expect(include).toEqual(['engine']);
});

describe('a planted fault is found:', () => {
  test.each([
    `import { readFileSync } from 'node:fs';`,
    `import type { Stats } from 'node:fs';`,
    `import fs from 'fs';`,
    `const fs = await import('node:fs');`,
    `const fs = require('node:fs');`,
    `import { compile } from 'vega-lite';`,
    `import { type TopLevelSpec } from 'vega-lite';`,
    `import { all } from 'mathjs';`,
    `export { x } from 'lodash';`,
    `export const cwd = process.cwd();`,
    `declare const process: { cwd(): string }; export const cwd = process.cwd();`,
    `function f(process: number) { return process; } export const cwd = process.cwd();`,
    `export const now = Date.now();`,
    `export const now = new Date();`,
    `export const now = () => performance.now();`,
    `export const x = Math.random();`,
    `export const x = Math.log(2);`,
    `export const x = Math['exp'](2);`,
    `export const x = Math?.pow(2, 3);`,
    `export const x = (Math as any).sin(2);`,
    `export const x = [1].map(Math.tanh);`,
    `export const { cos } = Math;`,
    `const m = Math; export const x = m;`,
    `export const x = (name: 'log') => Math[name](2);`,
    `export const x = Math.hypot(3, 4) + Math.cbrt(8);`,
    `console.log('한글');`,
    `export const x = fetch('https://example.org');`,
    `setTimeout(() => 1, 10);`,
    `queueMicrotask(() => 1);`,
    `export const x = document.title;`,
    `export const x = window['document'];`,
    `export const x = globalThis['process'];`,
    `export const x = eval('1');`,
    `export const x = new Function('return 1');`,
    `export const x = (() => 1).constructor('return process')();`,
    `export const x = new Intl.NumberFormat('ko').format(1);`,
    `export const x = (1234).toLocaleString();`,
    `export const x = 'a'.localeCompare('b');`,
    `export const x = { Date };`,
    `export const x = { [Date.now()]: 1 };`,
    'export const x = `${Date.now()}`;',
    `export const x = crypto.randomUUID();`,
    `export const x = new WeakRef({});`,
    `export const x = import.meta.dirname;`,
    `export const x = WebAssembly.instantiateStreaming(fetch('kernel.wasm'));`,
    `export const x = (n: number) => 3 ** n;`,
    `export const x = (n: number) => (1 + n) ** 3;`,
    `export const x = (n: number) => 2 ** 0.5 * n;`,
    `export let x = 2; x **= 2;`,
    `class Clock { at = Date.now(); }`,
  ])('%s', (text) => {
    expect(purityFaults('engine/planted.ts', text).length).toBeGreaterThan(0);
  });
});

describe('what is pure is left alone:', () => {
  test.each([
    `// process.exit(), Date.now() and Math.random()`,
    `/** @example Math.log(2) // => 0.69 */ export const text = 'console.log(fetch)';`,
    `import type { TopLevelSpec } from 'vega-lite'; export const spec = (): TopLevelSpec => ({});`,
    `export const titleOf = ({ document: { title } }: Plan) => title;`,
    `export function f(document: { date: string }, location?: string) { return document.date + location; }`,
    `export const x = { process: 1, Date: 2 }.process; export type T = { now: Date; el: HTMLElement };`,
    `export const x = 2 ** [1].length + Math.sqrt(2) * Math.PI;`,
    `export const x = (bytes: Uint8Array) => new WebAssembly.Module(bytes);`,
    `for (const name of ['a']) { try { throw name; } catch (status) { throw status; } }`,
    `export const f = function self([a, { b = 1, ...rest }]: any): any { return self([a, { b, rest }]); };`,
    `outer: for (const x of [1]) { if (x) continue outer; break outer; }`,
    `export class A { readonly screen: number; constructor(screen: number) { this.screen = screen; } get event() { return 1; } }`,
  ])('%s', (text) => {
    expect(purityFaults('engine/planted.ts', text)).toEqual([]);
  });
});
