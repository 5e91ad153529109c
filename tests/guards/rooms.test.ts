import { describe, expect, test } from 'vitest';
import { roomFaults } from './rooms.ts';
import { importsOf, parseSource, readText, sourceFiles } from './sources.ts';

const importsIn = (file: string, text: string) => new Map([[file, importsOf(parseSource(file, text).program)]]);

test('every file imports only from rooms to its left', () => {
  const files = sourceFiles('engine', 'api', 'web', 'tests');
  expect(files.length).toBeGreaterThan(50);
  const imports = new Map(files.map((file) => [file, importsOf(parseSource(file, readText(file)).program)]));
  expect(imports.get('engine/index.ts')!.length).toBeGreaterThan(20);
  expect(roomFaults(imports)).toEqual([]);
});

describe('a planted fault is found:', () => {
  test.each([
    ['engine/units/money.ts', `import { solve } from '../math/solve.ts';`],
    ['engine/units/money.ts', `import type { Plan } from '../plan/schema.ts';`],
    ['engine/units/money.ts', `import { type Plan } from '../plan/schema.ts';`],
    ['engine/units/money.ts', `import '../plan/schema.ts';`],
    ['engine/units/money.ts', `export { plan } from '../plan/schema.ts';`],
    ['engine/units/money.ts', `export type { Plan } from '../plan/schema.ts';`],
    ['engine/units/money.ts', `export * from '../plan/schema.ts';`],
    ['engine/units/money.ts', `const plan = await import('../plan/schema.ts');`],
    ['engine/units/money.ts', 'const plan = await import(`../plan/schema.ts`);'],
    ['engine/units/money.ts', `type Plan = import('../plan/schema.ts').Plan;`],
    ['engine/units/money.ts', `type Plan = typeof import('../plan/schema.ts');`],
    ['engine/units/money.ts', `const plan = require('../plan/schema.ts');`],
    ['engine/units/money.ts', `const plan = await import(somewhere);`],
    ['engine/units/money.ts', `import x from '#engine/plan';`],
    ['engine/units/money.ts', `import x from '/engine/plan/schema.ts';`],
    ['engine/units/money.ts', `import x from '../../seeds/plans/x.json' with { type: 'json' };`],
    ['engine/units/money.ts', `import x from '../../api/app.ts';`],
    ['engine/text.ts', `import { Problem } from './problem.ts';`],
    ['engine/terms.ts', `import { Problem } from './problem.ts';`],
    ['engine/audit/audit.ts', `import { compare } from '../compare/compare.ts';`],
    ['engine/chart/chart.ts', `import { compare } from '../index.ts';`],
    ['engine/index.ts', `export * from '../tests/study.ts';`],
    ['engine/helpers/x.ts', ``],
    ['engine/plan/parse.ts', `import { x } from '../helpers/x.ts';`],
    ['api/app.ts', `import { Problem } from '../engine/problem.ts';`],
    ['api/app.ts', `import type { Problem } from '../engine/problem.ts';`],
    ['api/routes/deep/x.ts', `import '../../../web/main.tsx';`],
    ['api/app.ts', `import { study } from '../tests/study.ts';`],
    ['web/main.tsx', `import { Problem } from '../engine/problem.ts'; export const x = <b>한글</b>;`],
    ['web/main.tsx', `import { app } from '../api/app.ts';`],
    ['web/main.tsx', `new Worker(new URL('../engine/simulate/simulate.ts', import.meta.url));`],
    ['web/main.tsx', `import.meta.glob('../engine/chart/*.ts');`],
    ['web/main.tsx', `import.meta.glob(['./x.ts', '../api/*.ts']);`],
  ])('%s: %s', (file, text) => {
    expect(roomFaults(importsIn(file, text))).toHaveLength(1);
  });
});

describe('what is allowed is left alone:', () => {
  test.each([
    [
      'engine/plan/parse.ts',
      `import { Problem } from '../problem.ts'; import { x } from './shape.ts'; import * as z from 'zod';`,
    ],
    ['engine/problem.ts', `import type { Text } from './text.ts';`],
    ['engine/index.ts', `export * from './chart/charts.ts';`],
    ['api/app.ts', `import { x } from '../engine/index.ts'; import y from './files/web.ts'; import fs from 'node:fs';`],
    ['api/x.ts', `const at = new URL('../..', import.meta.url); // import x from '../web/main.tsx'`],
    [
      'web/main.tsx',
      `import { x } from '../engine/index.ts'; import './styles/x.css'; const y = import('./views/y.tsx');`,
    ],
    ['tests/api/x.ts', `import '../../engine/units/money.ts'; import '../../web/main.tsx';`],
    ['vitest.config.ts', `import './engine/units/money.ts';`],
  ])('%s: %s', (file, text) => {
    expect(roomFaults(importsIn(file, text))).toEqual([]);
  });
});
