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
  type Lang,
  type Run,
  type Text,
} from '../../engine/index.ts';
import { digitsFor, printTable } from '../print/table.ts';
import { readArgs, readSettings, Usage, type Context } from './commands.ts';

export function runCommand(args: readonly string[], { library, lang, json, out }: Context): void {
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
  const report = summarise(evaluate(library.prepareNamed(scenario), settings), { detail });
  out(json ? `${JSON.stringify(report)}\n` : printRun(report, lang));
}

const origins: Readonly<Record<Run['investment']['origin'], Text>> = {
  stated: { ko: '문서에 적힌 값', en: 'stated in the document' },
  implied: { ko: '발표된 생산유발에서 거꾸로 구한 값', en: 'implied by the stated production' },
  perUnit: { ko: '단위 금액(총액 아님)', en: 'a unit amount, not a total' },
  planner: { ko: '계획가의 값', en: "the planner's" },
};

export function printRun(run: Run, lang: Lang): string {
  const { investment, demand, split } = run;
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
    `${words.demand} ${money(demand.value)} = ${scopeLabel('inRegion', run.region.title)[lang]} ${money(split.region)} + ${labels.otherRegions[lang]} ${money(split.otherRegions)} + ${labels.abroad[lang]} ${money(split.abroad)} + ${labels.noDemand[lang]} ${money(split.noDemand)}`,
    '',
    effectsTable(run, lang),
    ...yearlyAverage(run, lang),
    ...(run.calibrated ? [`${words.calibration}: ${factors.filter((factor) => factor !== null).join(', ')}`, ''] : []),
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
    `${words.notes}:`,
    ...distinct(run.notes.map(({ code, message }) => `  - ${message[lang]} [${code}]`)),
    '',
    `${words.hash} ${run.hash}`,
  ];
  return `${lines.join('\n')}\n`;
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
    ...scopes
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
      ...scopes.map((shown) => groupThousands(effect[shown], digits)),
      ...(run.calibrated ? [calibrated ? groupThousands(calibrated[scope], digits) : null] : []),
    ];
  });
  return printTable(head, rows);
}

type DetailRow = { demand: number } & Record<'production' | 'valueAdded' | 'employment', ByScope>;

function detailTable(rows: readonly (readonly [string, DetailRow])[], run: Run, lang: Lang): string {
  const inside = scopeLabel('inRegion', run.region.title)[lang];
  const head = ['', labels.demand[lang], ...indicators.flatMap((indicator) => [labels[indicator][lang], inside])];
  return printTable(
    head,
    rows.map(([name, row]) => [
      name,
      groupThousands(row.demand, digitsFor(run.demand.value)),
      ...indicators.flatMap((indicator) => {
        const digits = digitsFor(run.effects[indicator].total);
        return [groupThousands(row[indicator].total, digits), groupThousands(row[indicator].inRegion, digits)];
      }),
    ]),
  );
}

/** 지표마다 붙는 같은 알림은 한 번만 적는다. */
export function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
