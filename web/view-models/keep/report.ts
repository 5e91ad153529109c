import { rangeSettingOf, type Lang, type Lever, type Plan, type Prepared, type Run } from '../../../engine/index.ts';
import { sameValue } from '../../state/bench.ts';
import type { Values } from '../../state/investment.ts';
import { rangeChanges } from '../lever-changes.ts';
import { groupLevers, shortLabel } from '../lever-groups.ts';
import { sayingOf, type FormulaSaying } from '../own/own-rows.ts';
import type { Told } from '../trace/shape.ts';
import { tablesUsed } from '../trace/tables.ts';
import { valueText } from '../trace/assumptions.ts';
import { distributionText } from '../uncertainty/drawn.ts';
import { words } from '../words.ts';
import { reportWords } from './report-words.ts';

/** 종이에만 서는 것: 표지의 줄들, 모든 가정, 쓴 표. What stands on paper alone: the title block, every assumption, the tables. */
export type Report = {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly ReportRow[] }[];
  /** 자기 지표의 식: 적은 그대로, 뜻, 딸린 가정. */
  readonly formulas: readonly FormulaSaying[];
  readonly tables: readonly { readonly id: string; readonly text: string }[];
};

type FiledRanges = Prepared['defaults']['ranges'];

export type ReportRow = {
  readonly label: string;
  readonly value: string;
  /** 파일의 값과 다르면 그 값. */
  readonly asFiled: string | null;
  readonly reason: string;
};

/** @param values 조정한 값들; @param filed 파일이 적은 범위들; @param printedOn 인쇄하는 날, «2026-11-22» */
export function reportOf(told: Told, values: Values, filed: FiledRanges, printedOn: string): Report {
  const { run, plan, lang } = told;
  const ranges = rangeRows(run.levers, values, filed, lang);
  return {
    title: plan?.title[lang] ?? run.scenario.title[lang],
    facts: factsOf(run, plan, ranges.length, printedOn, lang),
    groups: [
      ...groupLevers(run.levers).map(({ title, levers }) => ({
        title: title[lang],
        rows: levers.map((lever) => rowOf(lever, lang)),
      })),
      ...(ranges.length > 0 ? [{ title: reportWords.ranges[lang], rows: ranges }] : []),
    ],
    formulas: told.formulas.map((own) => sayingOf(own, run, lang)),
    tables: tablesUsed(
      run.tables.map(({ role }) => role),
      told,
    ).map(({ id, title, publisher, hash }) => ({
      id,
      text: `${[publisher, title].filter(Boolean).join(', ')} (${id}, sha256 ${hash}…)`,
    })),
  };
}

function factsOf(run: Run, plan: Plan | null, ranged: number, printedOn: string, lang: Lang): Report['facts'] {
  const say = (label: keyof typeof reportWords) => reportWords[label][lang];
  const changed = run.levers.filter(({ value, default: filed }) => !sameValue(value, filed)).length + ranged;
  const place = [run.region.title[lang], run.municipalityTitle?.[lang]].filter(Boolean).join(' · ');
  return [
    { label: say('scenario'), value: run.scenario.title[lang] },
    { label: say('place'), value: place },
    ...(plan
      ? [
          {
            label: say('document'),
            value: [plan.document.publisher?.[lang] ?? words.publisherUnknown[lang], plan.document.date].join(', '),
          },
        ]
      : []),
    {
      label: say('adjusted'),
      value:
        changed === 0
          ? say('nothingAdjusted')
          : { ko: `가정 ${changed}개를 파일과 다르게 둠`, en: `${changed} assumptions differ from the file` }[lang],
    },
    { label: say('printedOn'), value: printedOn },
    { label: say('madeWith'), value: `파급 Pageup ${run.engine}` },
  ];
}

/** 여기서 정한 불확실성, 정한 것만. */
function rangeRows(levers: readonly Lever[], values: Values, filed: FiledRanges, lang: Lang): readonly ReportRow[] {
  const before = (id: string) => {
    const lever = levers.find((declared) => rangeSettingOf(declared.id) === id);
    const written = filed?.find((range) => range.lever === lever?.id);
    return lever && written ? distributionText(written.distribution, lever, lang) : reportWords.plausible[lang];
  };
  return rangeChanges(levers, values, lang).map(({ id, label, to }) => ({
    label,
    value: to ?? id,
    asFiled: before(id),
    reason: '',
  }));
}

function rowOf(lever: Lever, lang: Lang): ReportRow {
  return {
    label: shortLabel(lever)[lang],
    value: valueText(lever, lever.value, lang),
    asFiled: sameValue(lever.value, lever.default) ? null : valueText(lever, lever.default, lang),
    reason: lever.reason?.[lang] ?? '',
  };
}
