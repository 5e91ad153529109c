import { groupThousands, kindName, labels, scopeLabel, type Lang, type Run } from '../../engine/index.ts';
import { known } from './amounts.ts';
import { digitsFor, printTable } from './table.ts';

/** 지출의 성격마다. 연인원과 상시 취업은 서로 다른 것이라 따로 적는다. */
export function kindLines(run: Run, lang: Lang): string[] {
  const { byKind, effects, region, demand } = run;
  if (!byKind || byKind.length === 0) return [];
  const inside = region.level === 'nation' ? [] : [scopeLabel('inRegion', region.title)[lang]];
  const personYears = { ko: '연인원', en: 'Job-years' }[lang];
  const standing = { ko: '상시(연평균)', en: 'Standing jobs (yearly)' }[lang];
  const head = [
    '',
    labels.demand[lang],
    ...[labels.production[lang], labels.valueAdded[lang], personYears, standing].flatMap((name) => [name, ...inside]),
  ];
  const digits = {
    production: digitsFor(effects.production.total),
    valueAdded: digitsFor(effects.valueAdded.total),
    personYears: digitsFor(effects.employment.total),
    standing: digitsFor(effects.employment.total),
  };
  const rows = byKind.map((row) => [
    kindName(row, lang),
    groupThousands(row.demand, digitsFor(demand.value)),
    ...(['production', 'valueAdded', 'personYears', 'standing'] as const).flatMap((measure) => [
      known(row[measure].total, digits[measure]),
      ...inside.map(() => known(row[measure].inRegion, digits[measure])),
    ]),
  ]);
  return [printTable(head, rows), ''];
}
