import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import { pageup } from './command-line.ts';
import * as contract from './contract.ts';

const text = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });
const mix = z.record(z.string().regex(/^\d\d$/), z.number().positive()).nullable();
const ends = z.strictObject({ min: mix, max: mix });
const bound = (unit: string) =>
  z.strictObject({
    min: z.number().nullable(),
    max: z.number().nullable(),
    unit: z.literal(unit),
    witness: ends,
    otherRegions: ends,
  });
const place = z
  .strictObject({ production: bound('억원'), valueAdded: bound('억원'), employment: bound('명') })
  .nullable();
const status = z.enum(['feasible', 'infeasible', 'noData']);
const bounds = { demand: bound('억원').nullable(), inRegion: place, outRegion: place };
const figures = z.strictObject({
  production: z.number(),
  valueAdded: z.number(),
  employment: z.number(),
  investment: z.number(),
});

/** 계약(issue 4). 이름은 더해질 수 있으나 늘 모두 있다. */
const auditShape = z.looseObject({
  schema: z.literal('pageup.audit/1'),
  plan: z.looseObject({ id: z.string() }),
  readings: z.array(
    z.looseObject({
      id: z.string(),
      scope: z.enum(['inRegion', 'nationwide']),
      employment: z.enum(['employed', 'employees']),
      table: z.string(),
      priceYear: z.int().nullable(),
      incomeInduced: z.boolean(),
      demandRule: z.enum(['allLocal', 'atMost', 'anywhere']),
      status,
      ...bounds,
      certificate: z.looseObject({ multipliers: figures, text }).nullable(),
      unrestricted: z.strictObject({ status, ...bounds }).nullable(),
      notes: z.array(contract.note),
    }),
  ),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      strength: z.enum(['impossible', 'implausible', 'consistent', 'undetermined']),
      reading: z.string().nullable(),
      numbers: z.record(z.string(), z.number().nullable()),
      message: text,
    }),
  ),
  notes: z.array(contract.note),
});

let app: FastifyInstance;
beforeAll(async () => {
  app = await buildApp({ library: openLibrary(), web: null });
});
afterAll(() => app.close());
const post = (payload: object) => app.inject({ method: 'POST', url: '/api/audits', payload });

const plans = ['chungbuk-2023', 'eumseong-2023', 'gwangju-2019', 'gwangyang-2023', 'sejong-2024'];

test('GET /api/published answers the published figures that an audit compares with', async () => {
  const answer = await app.inject({ url: '/api/published' });
  expect(answer.json()).toEqual({ schema: 'pageup.published/1', ...openLibrary().published() });
});

describe('POST /api/audits', () => {
  test.each(plans)('answers pageup.audit/1 for %s, and the command prints the same', async (plan) => {
    const answer = await post({ plan });
    expect(answer.statusCode).toBe(200);
    const report = auditShape.parse(answer.json());
    for (const { id, status: found, demand, inRegion, outRegion, certificate, ...reading } of report.readings) {
      const parts = [reading.scope, reading.employment, reading.table, reading.priceYear ?? 'none', reading.demandRule];
      expect(id).toBe([...parts, ...(reading.incomeInduced ? ['income'] : [])].join('/'));
      if (found !== 'feasible') expect([demand, inRegion, outRegion]).toEqual([null, null, null]);
      expect(certificate !== null).toBe(found === 'infeasible');
    }
    const printed = await pageup(['audit', plan, '--json']);
    expect(printed).toEqual({ status: 0, stdout: `${answer.body}\n`, stderr: '' });
  });

  test('takes a known investment, and the command reads it as money', async () => {
    const answer = await post({ plan: 'eumseong-2023', investment: 40_000 });
    const printed = await pageup(['audit', 'eumseong-2023', '--investment', '4조원', '--json']);
    expect(printed.stdout).toBe(`${answer.body}\n`);
    expect((await post({ plan: 'eumseong-2023', investment: -1 })).statusCode).toBe(422);
    expect((await pageup(['audit', 'eumseong-2023', '--investment', '많이', '--json'])).status).toBe(2);
  });

  test('takes every option, and the command’s flags mean the same', async () => {
    const answer = await post({
      plan: 'sejong-2024',
      scenario: 'sejong-2024-cautious',
      exact: true,
      ignoreInvestment: true,
      priceYear: null,
      demandRule: 'anywhere',
      exclude: ['83', '01'],
      restrictions: [
        { sectors: ['construction'], min: 0.4, of: 'demand' },
        { sectors: ['50', '51'], max: 0.6, of: 'demand' },
      ],
    });
    const report = auditShape.parse(answer.json());
    expect(report.readings.every(({ priceYear, demandRule }) => priceYear === null && demandRule === 'anywhere')).toBe(
      true,
    );
    const flags = [
      '--exact',
      '--ignore-investment',
      '--price-year',
      'none',
      '--demand',
      'anywhere',
      '--exclude',
      '83,01',
    ];
    const required = [
      '--require',
      'construction>=0.4',
      '--require',
      '50,51<=60%',
      '--scenario',
      'sejong-2024-cautious',
    ];
    const printed = await pageup(['audit', 'sejong-2024', ...flags, ...required, '--json']);
    expect(printed.stdout).toBe(`${answer.body}\n`);
  });

  test.each([
    [422, 'UNKNOWN_PLAN', { plan: 'nope' }],
    [422, 'PATH_NOT_ALLOWED', { plan: '../etc/passwd' }],
    [422, 'UNKNOWN_SCENARIO', { plan: 'sejong-2024', scenario: 'nope' }],
    [422, 'SCENARIO_OF_OTHER_PLAN', { plan: 'sejong-2024', scenario: 'eumseong-2023-baseline' }],
    [422, 'UNKNOWN_SECTOR_GROUP', { plan: 'sejong-2024', exclude: ['nope'] }],
    [422, 'PRICE_YEAR_UNKNOWN', { plan: 'sejong-2024', priceYear: 2050 }],
    [422, 'OUT_OF_RANGE', { plan: 'sejong-2024', restrictions: [{ sectors: ['50'], min: 2, of: 'demand' }] }],
    [422, 'RESTRICTION_EMPTY', { plan: 'sejong-2024', restrictions: [{ sectors: ['50'], of: 'demand' }] }],
    [
      422,
      'REGION_WITHOUT_SECTORS',
      {
        plan: 'sejong-2024',
        exclude: ['agriculture', 'mining', 'manufacturing', 'utilities', 'construction', 'services', '83'],
      },
    ],
    [400, 'INVALID_REQUEST', {}],
    [400, 'INVALID_REQUEST', { plan: 'sejong-2024', exact: 'yes' }],
    [400, 'INVALID_REQUEST', { plan: 'sejong-2024', demandRule: 'nowhere' }],
    [400, 'INVALID_REQUEST', { plan: 'sejong-2024', restrictions: [{ sectors: ['50'], min: 0.1 }] }],
    [400, 'INVALID_REQUEST', { plan: 'sejong-2024', restrictions: [{ sectors: [], min: 0.1, of: 'demand' }] }],
    [
      400,
      'INVALID_REQUEST',
      { plan: 'sejong-2024', restrictions: [{ sectors: Array(101).fill('50'), min: 0.1, of: 'demand' }] },
    ],
    [400, 'INVALID_REQUEST', { plan: 'sejong-2024', colour: 'blue' }],
  ])('%d %s', async (code, name, body) => {
    const answer = await post(body);
    expect(answer.statusCode).toBe(code);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(contract.problem.parse(answer.json()).code).toBe(name);
  });

  test('no body breaks it', async () => {
    const anything = fc.record(
      {
        plan: fc.constantFrom<unknown>('sejong-2024', 'gwangju-2019', null, 7, ''),
        exact: fc.constantFrom<unknown>(true, false, 'x'),
        priceYear: fc.constantFrom<unknown>(null, 2020, 2024, 1, 9999, 2020.5),
        demandRule: fc.constantFrom<unknown>('allLocal', 'anywhere', 'x'),
        exclude: fc.array(fc.constantFrom<unknown>('83', 'services', 'x', 1), { maxLength: 3 }),
        restrictions: fc.array(
          fc.record(
            {
              sectors: fc.constantFrom<unknown>(['50'], ['plan'], ['services'], []),
              min: fc.double(),
              max: fc.double({ min: 0, max: 1 }),
              of: fc.constant('demand'),
            },
            { requiredKeys: ['sectors', 'of'] },
          ),
          { maxLength: 3 },
        ),
      },
      { requiredKeys: ['plan'] },
    );
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const answer = await post(body);
        expect([200, 400, 422]).toContain(answer.statusCode);
        if (answer.statusCode === 200) auditShape.parse(answer.json());
        else contract.problem.parse(answer.json());
      }),
      { numRuns: 120 },
    );
  });
});

describe('charts of an audit', () => {
  test('take a plan over HTTP and on the command line, and are listed', async () => {
    const listed = (await app.inject({ url: '/api/charts' })).json() as { auditCharts: { name: string }[] };
    expect(listed.auditCharts.map(({ name }) => name)).toEqual(['audit-region', 'audit-bounds', 'audit-sectors']);
    const answer = await app.inject({
      method: 'POST',
      url: '/api/charts/audit-bounds',
      payload: { plan: 'sejong-2024' },
    });
    expect(answer.statusCode).toBe(200);
    expect((await pageup(['chart', 'audit-bounds', 'sejong-2024', '--json'])).stdout).toBe(`${answer.body}\n`);
  });

  test.each([
    [400, 'audit-bounds', { scenarios: ['sejong-2024-baseline'] }],
    [400, 'scope', { plan: 'sejong-2024' }],
    [400, 'audit-bounds', {}],
    [422, 'audit-bounds', { plan: 'nope' }],
  ])('%d for %s with %j', async (code, name, payload) => {
    const answer = await app.inject({ method: 'POST', url: `/api/charts/${name}`, payload });
    expect(answer.statusCode).toBe(code);
    contract.problem.parse(answer.json());
  });
});

describe('pageup audit', () => {
  test('reports in Korean by default, strongest first, with reading and rule', async () => {
    const { status: exit, stdout } = await pageup(['audit', 'sejong-2024', '--exact', '--price-year', 'none']);
    expect(exit).toBe(0);
    expect(stdout.indexOf('[불가능]')).toBeGreaterThan(0);
    expect(stdout.indexOf('[불가능]')).toBeLessThan(stdout.indexOf('[맞을 수 있음]'));
    expect(stdout).toMatch(/모두 지역산\(allLocal\) +1,704\.0 +1,771\.8–2,058\.6/);
    expect(stdout).toMatch(/어디서든 구매\(anywhere\) .* 0\.0–2,058\.6/);
    expect(stdout).toContain('{inRegion/employed/bok-2020-regional/none/anywhere}');
  });

  test('explains the rules of demand, puts ordinary ratios in one table and names what each note is about', async () => {
    const { stdout } = await pageup(['audit', 'sejong-2024']);
    expect(stdout).toMatch(/어디서든 구매\(anywhere\): .*«적어도 얼마가 남는다»/);
    expect(stdout.match(/\[RATIO_AMONG_SECTORS\]/g)).toHaveLength(1);
    expect(stdout).toMatch(/생산유발 ÷ 투자액 +1\.702 +17\/77/);
    const [, notes = ''] = stdout.split('알림:');
    expect(notes).toMatch(/«전국 · 취업 · 물가 조정 없음 · 2020년 지역산업연관표», 모두 지역산:\n +- 83부문/);
    expect(stdout).not.toMatch(/undefined|NaN/);
  });

  test('names a restriction by its group, and the notes of a single year or rule', async () => {
    const flags = ['--require', 'construction >= 0.4', '--price-year', '2024', '--demand', 'atMost'];
    const { stdout } = await pageup(['audit', 'sejong-2024', ...flags]);
    expect(stdout).toMatch(/제약 건설 ≥ 0\.4/);
    expect(stdout).not.toContain('어느 수요 규칙에서도');
    expect(stdout).toContain('«투자액 이내 지역산» 규칙이면 성립하지 않음');
    expect(stdout.split('알림:')[1]).toMatch(/2024년 가격.*투자액 이내 지역산:/);
  });

  test('reports in English, and shows restrictions with the bounds they tighten', async () => {
    const { stdout } = await pageup(['audit', 'sejong-2024', '--lang', 'en', '--exclude', '83']);
    expect(stdout).toMatch(/^Audit: .*\n.*without sectors 83/);
    expect(stdout).toContain('without restrictions');
    expect(stdout).not.toMatch(/undefined|NaN/);
  });

  test.each([
    [2, ['audit']],
    [2, ['audit', 'sejong-2024', 'eumseong-2023']],
    [2, ['audit', 'sejong-2024', '--price-year', 'soon']],
    [2, ['audit', 'sejong-2024', '--demand', 'nowhere']],
    [2, ['audit', 'sejong-2024', '--require', 'construction']],
    [2, ['audit', 'sejong-2024', '--require', '>=0.4']],
    [2, ['audit', 'sejong-2024', '--exclude', ' , ']],
    [2, ['audit', 'sejong-2024', '--colour']],
    [3, ['audit', 'nope']],
    [3, ['audit', 'sejong-2024', '--scenario', 'nope']],
    [3, ['audit', 'sejong-2024', '--require', 'construction>=140%']],
  ])('exit %d for %j', async (exit, args) => {
    const ended = await pageup(args);
    expect({ status: ended.status, stdout: ended.stdout }).toEqual({ status: exit, stdout: '' });
    expect(ended.stderr).not.toBe('');
  });
});
