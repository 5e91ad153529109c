import {
  eok,
  evaluate,
  formatMoney,
  groupThousands,
  indicators,
  labels,
  scopeLabel,
  scopes,
  summarise,
  unitLabels,
  type ByScope,
  type Indicator,
  type Lang,
  type Run,
  type Scope,
  type Text,
} from '../../engine/index.ts';
import { withOwn } from '../files/own-indicators.ts';
import { known } from '../print/amounts.ts';
import { distinct } from '../print/distinct.ts';
import { changeLines } from '../print/changes.ts';
import { kindLines } from '../print/kinds.ts';
import { netLines } from '../print/net.ts';
import { ownLines } from '../print/own-indicators.ts';
import { payerLines } from '../print/payers.ts';
import { presentValueLines } from '../print/present-value.ts';
import { digitsFor, printTable } from '../print/table.ts';
import { readArgs, readSettings, Usage, type Context } from './commands.ts';

export async function runCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals, values } = readArgs(args, {
    set: { type: 'string', multiple: true },
    detail: { type: 'boolean' },
  });
  const [scenario, ...more] = positionals;
  if (scenario === undefined || more.length > 0) {
    throw new Usage({ ko: 'run에는 시나리오 하나가 필요합니다.', en: 'run takes one scenario.' });
  }
  const settings = readSettings((values.set as string[] | undefined) ?? []);
  const detail = values.detail === true;
  const prepared = library.prepareNamed(scenario);
  const report = await withOwn(summarise(evaluate(prepared, settings), { detail }), prepared);
  out(json ? `${JSON.stringify(report)}\n` : printRun(report, lang));
}

const origins: Readonly<Record<Run['investment']['origin'], Text>> = {
  stated: { ko: '문서에 적힌 값', en: 'stated in the document' },
  implied: { ko: '발표된 생산유발에서 거꾸로 구한 값', en: 'implied by the stated production' },
  perUnit: { ko: '단위 금액(총액 아님)', en: 'a unit amount, not a total' },
  planner: { ko: '계획가의 값', en: "the planner's" },
};

export function printRun(run: Run, lang: Lang): string {
  const { investment, demand } = run;
  const money = (value: number) => formatMoney(eok(value), lang);
  const words =
    lang === 'ko'
      ? {
          investment: '투자액',
          price: '년 가격',
          demand: '최종수요',
          calibration: '보정계수',
          notes: '알림',
          hash: '결과 해시',
        }
      : {
          investment: 'Investment',
          price: ' prices',
          demand: 'Final demand',
          calibration: 'Factors',
          notes: 'Notes',
          hash: 'Result hash',
        };
  const factors = indicators.map((indicator) => {
    const factor = run.calibration.factors[indicator];
    return factor === null ? null : `${labels[indicator][lang]} ×${factor.toFixed(4)}`;
  });
  const lines = [
    `${run.scenario.title[lang]} (${run.scenario.id})`,
    `${words.investment} ${money(investment.value)} — ${origins[investment.origin][lang]}, ${investment.priceYear}${words.price}`,
    `${words.demand} ${money(demand.value)} = ${splitText(run, lang)}`,
    ...payerLines(run, lang),
    '',
    ...changeLines(run, lang),
    effectsTable(run, lang),
    ...yearlyAverage(run, lang),
    ...derivedLines(run, lang),
    ...ownLines(run, lang),
    ...presentValueLines(run, lang),
    ...(run.calibrated ? [`${words.calibration}: ${factors.filter((factor) => factor !== null).join(', ')}`, ''] : []),
    ...netLines(run, lang),
    ...(run.byYear
      ? [
          detailTable(
            run.byYear.map((row) => [String(row.year), row]),
            run,
            lang,
          ),
          '',
        ]
      : []),
    ...(run.byComponent
      ? [
          detailTable(
            run.byComponent.map((row) => [row.title[lang], row]),
            run,
            lang,
          ),
          '',
        ]
      : []),
    ...(run.bySector
      ? [
          detailTable(
            run.bySector.map((row) => [`${row.sector} ${row.title[lang]}`, row]),
            run,
            lang,
          ),
          '',
        ]
      : []),
    ...kindLines(run, lang),
    ...(run.byRespondingSector ? [respondingTable(run.byRespondingSector, run, lang), ''] : []),
    `${words.notes}:`,
    ...distinct(run.notes.map(({ code, message }) => `  - ${message[lang]} [${code}]`)),
    '',
    `${words.hash} ${run.hash}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** 최종수요가 나뉘는 곳. 전국표는 지역과 다른 지역을 가르지 않는다. */
function splitText({ split, region, derived }: Run, lang: Lang): string {
  const domestic =
    split.region === null || split.otherRegions === null
      ? [[region.title, derived.directProduction.value] as const]
      : [
          [scopeLabel('inRegion', region.title), split.region] as const,
          [labels.otherRegions, split.otherRegions] as const,
        ];
  return [...domestic, [labels.abroad, split.abroad] as const, [labels.noDemand, split.noDemand] as const]
    .map(([label, value]) => `${label[lang]} ${formatMoney(eok(value), lang)}`)
    .join(' + ');
}

/** 고용유발과 소득유발: 아는 것만, 다른 효과에 더하지 않고. */
function derivedLines({ derived: { employees, incomeInduced } }: Run, lang: Lang): string[] {
  const persons = (value: number) => groupThousands(value, digitsFor(value));
  const lines: string[] = [];
  if (employees) {
    const count = persons(employees.value);
    lines.push({ ko: `고용유발(임금근로자) ${count}명`, en: `Employees (wage workers) ${count}` }[lang]);
  }
  if (incomeInduced) {
    const [production, valueAdded] = [incomeInduced.production, incomeInduced.valueAdded].map(({ value }) =>
      formatMoney(eok(value), lang),
    );
    const count = persons(incomeInduced.employment.value);
    const income = formatMoney(eok(incomeInduced.householdIncome.value), lang);
    const full = incomeInduced.kind === 'full';
    lines.push(
      {
        ko: `소득유발(전국, 위에 더하지 않음) 생산 ${production}${full ? ` (가계의 소득 ${income}을 더한 것)` : ''}, 부가가치 ${valueAdded}, 취업 ${count}명`,
        en: `Income-induced (whole country, not part of the above): production ${production}${full ? ` (household income ${income} counted in)` : ''}, value added ${valueAdded}, employment ${count}`,
      }[lang],
    );
  }
  return lines;
}

/** 응답하는 부문: 생산유발이 큰 차례로 열다섯. */
const shownResponding = 15;

function respondingTable(rows: NonNullable<Run['byRespondingSector']>, run: Run, lang: Lang): string {
  const digits = (indicator: Indicator) => digitsFor(run.effects[indicator].total);
  const withRound = run.derived.incomeInduced !== null;
  const head = {
    ko: ['응답 부문', '생산 직접', '간접', ...(withRound ? ['소득유발'] : []), '부가가치', '취업'],
    en: [
      'Responding sector',
      'Production, direct',
      'indirect',
      ...(withRound ? ['income-induced'] : []),
      'Value added',
      'Employment',
    ],
  }[lang];
  const largest = rows.toSorted((a, b) => b.production.total - a.production.total).slice(0, shownResponding);
  return printTable(
    head,
    largest.map(({ sector, title, production, valueAdded, employment }) => [
      `${sector} ${title[lang]}`,
      groupThousands(production.direct, digits('production')),
      groupThousands(production.indirect, digits('production')),
      ...(withRound ? [known(production.incomeInduced, digits('production'))] : []),
      groupThousands(valueAdded.total, digits('valueAdded')),
      groupThousands(employment.total, digits('employment')),
    ]),
  );
}

/** 그 결과에서 알 수 있는 범위. */
function shownScopes({ region }: Run): readonly Scope[] {
  return region.level === 'nation' ? ['total'] : scopes;
}

/** 여러 해를 더한 취업은 연인원이다: 연평균을 곁에 둔다. */
function yearlyAverage({ effects: { employment } }: Run, lang: Lang): string[] {
  if (!employment.personYears) return [];
  const average = groupThousands(employment.perYearAverage, digitsFor(employment.perYearAverage * 100));
  const { years } = employment;
  return [
    lang === 'ko'
      ? `취업유발은 ${years}년을 더한 연인원, 연평균 ${average}명`
      : `Employment is person-years over ${years} years, ${average} a year on average`,
  ];
}

function effectsTable(run: Run, lang: Lang): string {
  const { scope } = run.calibration;
  const head = [
    '',
    labels.stated[lang],
    ...shownScopes(run)
      .map((shown) => scopeLabel(shown, run.region.title)[lang])
      .map((shown) => `${labels.modelled[lang]} ${shown}`),
    ...(run.calibrated ? [`${labels.calibrated[lang]} ${scopeLabel(scope, run.region.title)[lang]}`] : []),
  ];
  const rows = indicators.map((indicator) => {
    const effect = run.effects[indicator];
    const digits = digitsFor(effect.total);
    const stated = run.stated?.[indicator];
    const calibrated = run.calibrated?.[indicator];
    return [
      `${labels[indicator][lang]} (${unitLabels[effect.unit][lang]})`,
      stated ? groupThousands(stated.value) : null,
      ...shownScopes(run).map((shown) => known(effect[shown], digits)),
      ...(run.calibrated ? [calibrated ? known(calibrated[scope], digits) : null] : []),
    ];
  });
  return printTable(head, rows);
}

type DetailRow = { demand: number } & Record<'production' | 'valueAdded' | 'employment', ByScope>;

function detailTable(rows: readonly (readonly [string, DetailRow])[], run: Run, lang: Lang): string {
  const inside = run.region.level === 'nation' ? [] : [scopeLabel('inRegion', run.region.title)[lang]];
  const head = ['', labels.demand[lang], ...indicators.flatMap((indicator) => [labels[indicator][lang], ...inside])];
  return printTable(
    head,
    rows.map(([name, row]) => [
      name,
      groupThousands(row.demand, digitsFor(run.demand.value)),
      ...indicators.flatMap((indicator) => {
        const digits = digitsFor(run.effects[indicator].total);
        const { total, inRegion } = row[indicator];
        return [groupThousands(total, digits), ...inside.map(() => known(inRegion, digits))];
      }),
    ]),
  );
}
