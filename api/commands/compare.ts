import {
  compare,
  evaluate,
  groupThousands,
  indicators,
  labels,
  scopeLabel,
  termLabels,
  unitLabels,
  type Comparison,
  type Indicator,
  type Lang,
} from '../../engine/index.ts';
import { known } from '../print/deeper.ts';
import { digitsFor, printTable } from '../print/table.ts';
import { compareWithOwn } from '../files/own-indicators.ts';
import { readArgs, Usage, type Context } from './commands.ts';
import { distinct } from './run.ts';

export async function compareCommand(args: readonly string[], { library, lang, json, out }: Context): Promise<void> {
  const { positionals } = readArgs(args, {});
  if (positionals.length === 0)
    throw new Usage({ ko: 'compare에는 시나리오 둘 이상이 필요합니다.', en: 'compare takes two scenarios or more.' });
  const prepared = positionals.map((scenario) => library.prepareNamed(scenario));
  const report = await compareWithOwn(compare(prepared.map((one) => evaluate(one))), prepared);
  out(json ? `${JSON.stringify(report)}\n` : printComparison(report, lang));
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
        termLabels[lever][lang],
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
