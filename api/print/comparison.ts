import {
  groupThousands,
  indicators,
  labels,
  scopeLabel,
  unitLabels,
  type Comparison,
  type Difference,
  type Indicator,
  type Lang,
  type OwnDifference,
  type Run,
  type Terms,
} from '../../engine/index.ts';
import { figureText, known } from './amounts.ts';
import { distinct } from './distinct.ts';
import { digitsFor, printTable, type Cell } from './table.ts';

/** 나란히 놓은 결과와, 첫 시나리오에서 저마다 다른 까닭. Results side by side, and why each differs from the first. */
export function printComparison(comparison: Comparison, lang: Lang): string {
  const { scenarios, differences, ownDifferences, notes } = comparison;
  const first = scenarios[0]!;
  const blocks = scenarios.slice(1).flatMap((other) => {
    const mine = differences.filter(({ to, scope }) => to === other.scenario.id && scope === 'total');
    const own = ownDifferences.filter(({ to }) => to === other.scenario.id);
    return [reasons(mine, first, other, lang), ...ownReasons(own, lang)];
  });
  const said = [...notes, ...scenarios.flatMap((run) => run.notes)].map(
    ({ code, message }) => `  - ${message[lang]} [${code}]`,
  );
  return [sideBySide(comparison, lang), ...blocks, { ko: '알림:', en: 'Notes:' }[lang], ...distinct(said), ''].join(
    '\n',
  );
}

function sideBySide({ scenarios }: Comparison, lang: Lang): string {
  const provinces = scenarios.filter(({ region }) => region.level === 'province');
  const regions = distinct(provinces.map(({ region }) => scopeLabel('inRegion', region.title)[lang]));
  const scopeNames = { total: labels.total[lang], inRegion: regions.join(' / ') || labels.inRegion[lang] };
  const effects = indicators.flatMap((indicator) =>
    (['total', 'inRegion'] as const).map((scope) => [
      `${labels[indicator][lang]} ${scopeNames[scope]} (${unitLabels[indicator === 'employment' ? '명' : '억원'][lang]})`,
      ...scenarios.map((run) =>
        known(run.effects[indicator][scope], digitsFor(scenarios[0]!.effects[indicator].total)),
      ),
    ]),
  );
  const ids = distinct(scenarios.flatMap(({ own }) => own.map(({ id }) => id)));
  const own = ids.map((id): Cell[] => {
    const each = scenarios.map((run) => run.own.find((indicator) => indicator.id === id));
    const { label, unit } = each.find((indicator) => indicator !== undefined)!;
    return [
      `${label?.[lang] ?? id} (${unit[lang]})`,
      ...each.map((indicator) => (indicator?.value === null || !indicator ? null : figureText(indicator.value))),
    ];
  });
  return printTable(['', ...scenarios.map(({ scenario }) => scenario.id)], [...effects, ...own]);
}

/** 묶음마다 한 줄, 여럿을 묶었으면 그 아래에 하나씩. */
function termRows(all: readonly Terms[], cell: (value: number, column: number) => Cell, lang: Lang): Cell[][] {
  const [shown] = all;
  return (shown?.groups ?? []).flatMap(({ lever, label, levers }): Cell[][] => {
    const group = [
      label[lang],
      ...all.map(({ groups }, i) => cell(groups.find((one) => one.lever === lever)!.value, i)),
    ];
    if (levers.length < 2) return [group];
    const members = levers.map((member) => {
      const found = all.map(({ terms }) => terms.find((term) => term.lever === member)!);
      return [`  ${found[0]!.label[lang]}`, ...found.map(({ value }, i) => cell(value, i))];
    });
    return [group, ...members];
  });
}

function reasons(mine: readonly Difference[], first: Run, other: Run, lang: Lang): string {
  const title = {
    ko: `${first.scenario.id} → ${other.scenario.id}: 다른 까닭 (계)`,
    en: `${first.scenario.id} → ${other.scenario.id}: why they differ (total)`,
  }[lang];
  const digits = (indicator: Indicator) => digitsFor(first.effects[indicator].total);
  const rows = [
    ...termRows(mine, (value, i) => groupThousands(value, digits(mine[i]!.indicator)), lang),
    [difference[lang], ...mine.map(({ indicator, total }) => known(total, digits(indicator)))],
  ];
  return `${title}\n${printTable(['', ...mine.map(({ indicator }) => labels[indicator][lang])], rows)}`;
}

const difference = { ko: '차이', en: 'Difference' } as const;

/** 자기 지표마다: 지표는 저마다 단위가 달라 한 표에 세우지 않는다. */
function ownReasons(own: readonly OwnDifference[], lang: Lang): string[] {
  return own.map((one) => {
    const scale = Math.max(Math.abs(one.total ?? 0), ...one.terms.map(({ value }) => Math.abs(value)));
    const cell = (value: number) => (Math.abs(value) <= 1e-9 * scale ? '0' : figureText(value));
    const name = `${one.label?.[lang] ?? one.id} (${one.unit[lang]})`;
    const rows = [
      ...termRows([one], cell, lang),
      [difference[lang], one.total === null ? null : figureText(one.total)],
    ];
    const why = one.notes.map(({ code, message }) => `  ${message[lang]} [${code}]\n`);
    return `${printTable(['', name], rows)}${why.join('')}`;
  });
}
