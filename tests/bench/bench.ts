import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lusolve } from 'mathjs';
import { LU, Matrix } from 'ml-matrix';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import {
  audit,
  evaluate,
  hashOf,
  headlineBounds,
  inducementOf,
  prepare,
  readNationalTable,
  summarise,
} from '../../engine/index.ts';
import { benchLeontief, leontiefTable } from './leontief.ts';
import { benchSample, sampleTable } from './sample.ts';
import { line, micro, spread, type Measured } from './measure.ts';

/**
 * `npm run bench [-- --json] [--large]`: 한 번 돌린 안에서 잰 시간과 비율. 절대 시간은 기계마다 다르니 비율을 본다.
 *
 * Times and ratios measured in one run: medians with quartiles. Nothing here fails on time.
 */

const library = openLibrary();
const sejong = library.prepareNamed('sejong-2024-baseline');
const gwangju = library.prepareNamed('gwangju-2019-baseline');
const national = readNationalTable(library.tableText('bok-2020-national-83'));

const rows: Measured[] = [];

let turn = 0;
const moved = () => ({ execution: 0.5 + (turn++ % 500) / 1000 });

rows.push(
  micro(
    '한 기준안 계산: 세종, 조정 하나 · one evaluation, Sejong, one lever moved',
    () => evaluate(sejong, moved()),
    '≤ 100 µs',
  ),
  micro(
    '한 기준안 계산: 광주 11개 산업 · one evaluation, Gwangju, 11 industries',
    () => evaluate(gwangju, moved()),
    '≤ 100 µs',
  ),
  micro(
    '계산과 화면용 요약 · evaluation and report with detail',
    () => summarise(evaluate(sejong, moved()), { detail: true, hash: false }),
    '–',
  ),
  micro('결과 해시 · result hash', () => hashOf(evaluate(sejong, moved())), '–'),
  micro('기준안 준비(보정계수·함의 투자액) · preparing a study', () => prepare(sejong.study), '–'),
);

const audited = {
  plan: sejong.study.plan!,
  prepared: sejong,
  tables: library.tables(),
  published: library.published(),
};
const dragged = () => ({
  restrictions: [{ sectors: ['construction'], min: (turn++ % 40) / 100, of: 'demand' as const }],
});
rows.push(
  micro(
    '감사의 두 기본 해석, 머리 한계 · two default readings, headline bounds',
    () => headlineBounds(audited),
    '≤ 100 ms',
    5,
  ),
  micro(
    '제한을 끌 때 다시 풀기 · re-solve while a restriction is dragged',
    () => headlineBounds(audited, dragged()),
    '≤ 16 ms',
    5,
  ),
  micro('감사 전체, 72가지 해석 · a whole audit, 72 readings', () => audit(audited), '–', 1),
);

const ours = micro('전국 83부문 유발계수 셋 · three national coefficients, n = 83', () => inducementOf(national), '–');
const theirs = micro('같은 것, ml-matrix LU · the same by ml-matrix LU', () => mlMatrix(), '–');
const formulas = micro('같은 것, mathjs lusolve · the same by mathjs lusolve', () => mathJs(), '–', 1);
const times = (peer: Measured) => (peer.median / ours.median).toFixed(1);
rows.push({ ...ours, note: `${times(theirs)}× ml-matrix, ${times(formulas)}× mathjs` }, theirs, formulas);

rows.push(await served());
rows.push(cold());

const leontief = await benchLeontief(officialSystems(), { large: process.argv.includes('--large') });

const sampling = await benchSample(library.prepareNamed('sejong-2024-national'), sejong);

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ rows, leontief, sampling }, null, 2)}\n`);
else process.stdout.write(`${rows.map(line).join('\n')}\n\n${leontiefTable(leontief)}\n\n${sampleTable(sampling)}\n`);

/** 실은 전국표들. The national tables that are shipped. */
function officialSystems() {
  return [33, 83, 165].flatMap((n) => {
    const id = `bok-2020-national-${n}`;
    if (!existsSync(new URL(`../../seeds/tables/${id}/data.json`, import.meta.url))) return [];
    const { domestic: flows, output } = readNationalTable(library.tableText(id));
    return [{ system: { n, flows, output }, data: id }];
  });
}

/** (I − A)의 전치. */
function transposedSystem(): number[][] {
  const n = national.sectors.length;
  return Array.from(national.output, (output, j) =>
    Array.from(
      { length: n },
      (_, i) => (i === j ? 1 : 0) - (output === 0 ? 0 : national.domestic[i * n + j]! / output),
    ),
  );
}

function mlMatrix(): number {
  return new LU(new Matrix(transposedSystem())).solve(Matrix.ones(national.sectors.length, 3)).get(0, 0);
}

/** mathjs는 오른쪽 변을 하나만 받는다. */
function mathJs(): unknown {
  const ones = national.sectors.map(() => 1);
  for (let i = 0; i < 2; i++) lusolve(transposedSystem(), ones);
  return lusolve(transposedSystem(), ones);
}

async function served(): Promise<Measured> {
  const app = await buildApp({ library, web: null });
  const ask = () =>
    app.inject({ method: 'POST', url: '/api/runs', payload: { scenario: 'sejong-2024-baseline', set: moved() } });
  for (let i = 0; i < 200; i++) await ask();
  const samples: number[] = [];
  for (let i = 0; i < 400; i++) {
    const start = performance.now();
    await ask();
    samples.push((performance.now() - start) * 1000);
  }
  await app.close();
  return { name: 'POST /api/runs (소켓 없이) · without a socket', unit: 'µs', ...spread(samples), target: '–' };
}

function cold(): Measured {
  const samples = Array.from({ length: 7 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [
      '--require',
      './api/node-version.cjs',
      'api/cli.ts',
      'run',
      'sejong-2024-baseline',
      '--json',
    ]);
    return performance.now() - start;
  });
  return {
    name: '차가운 프로세스의 첫 수치 · first figure from a cold process',
    unit: 'ms',
    ...spread(samples),
    target: '≤ 350 ms',
  };
}
