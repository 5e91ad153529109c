import {
  compare,
  evaluate,
  groupThousands,
  indicators,
  labels,
  scopeLabel,
  unitLabels,
  type Comparison,
  type Indicator,
  type Lang,
  type Run,
  type Text,
} from '../../engine/index.ts';
import { digitsFor, printTable } from '../print/table.ts';
import { readArgs, Usage, type Context } from './commands.ts';
import { distinct, known } from './run.ts';

export function compareCommand(args: readonly string[], { library, lang, json, out }: Context): void {
  const { positionals } = readArgs(args, {});
  if (positionals.length === 0)
    throw new Usage({ ko: 'compare에는 시나리오 둘 이상이 필요합니다.', en: 'compare takes two scenarios or more.' });
  const report = compare(positionals.map((scenario) => evaluate(library.prepareNamed(scenario))));
  out(json ? `${JSON.stringify(report)}\n` : printComparison(report, lang));
}

/** 묶어서 보이는 몫의 이름; 나머지는 조정 항목의 이름을 쓴다. */
const grouped: Readonly<Record<string, Text>> = {
  mix: { ko: '지출구성', en: 'Spending mix' },
  plan: { ko: '계획', en: 'Plan' },
  table: { ko: '표', en: 'Table' },
};

function leverName(lever: string, { levers }: Run, lang: Lang): string {
  return (grouped[lever] ?? levers.find(({ id }) => id === lever)?.label)?.[lang] ?? lever;
}

function printComparison({ scenarios, differences, notes }: Comparison, lang: Lang): string {
  const provinces = scenarios.filter(({ region }) => region.level === 'province');
  const regions = distinct(provinces.map(({ region }) => scopeLabel('inRegion', region.title)[lang]));
  const scopeNames = { total: labels.total[lang], inRegion: regions.join(' / ') || labels.inRegion[lang] };
  const side = printTable(
    ['', ...scenarios.map(({ scenario }) => scenario.id)],
    indicators.flatMap((indicator) =>
      (['total', 'inRegion'] as const).map((scope) => [
        `${labels[indicator][lang]} ${scopeNames[scope]} (${unitLabels[indicator === 'employment' ? '명' : '억원'][lang]})`,
        ...scenarios.map(({ effects }) =>
          known(effects[indicator][scope], digitsFor(scenarios[0]!.effects[indicator].total)),
        ),
      ]),
    ),
  );
  const first = scenarios[0]!;
  const blocks = scenarios.slice(1).map((other) => {
    const mine = differences.filter(({ to, scope }) => to === other.scenario.id && scope === 'total');
    const names = mine[0]?.terms.map(({ lever }) => lever) ?? [];
    const title =
      lang === 'ko'
        ? `${first.scenario.id} → ${other.scenario.id}: 다른 까닭 (계)`
        : `${first.scenario.id} → ${other.scenario.id}: why they differ (total)`;
    const digits = (indicator: Indicator) => digitsFor(first.effects[indicator].total);
    const rows = [
      ...names.map((lever, term) => [
        leverName(lever, first, lang),
        ...mine.map(({ indicator, terms }) => groupThousands(terms[term]!.value, digits(indicator))),
      ]),
      [lang === 'ko' ? '차이' : 'Difference', ...mine.map(({ indicator, total }) => known(total, digits(indicator)))],
    ];
    return `${title}\n${printTable(['', ...mine.map(({ indicator }) => labels[indicator][lang])], rows)}`;
  });
  const said = [...notes, ...scenarios.flatMap((run) => run.notes)].map(
    ({ code, message }) => `  - ${message[lang]} [${code}]`,
  );
  return [side, ...blocks, lang === 'ko' ? '알림:' : 'Notes:', ...distinct(said), ''].join('\n');
}
