import { scopeLabel, type Indicator, type Run, type Scope } from '../../../engine/index.ts';
import { moneyText, personsText, shareText } from '../amounts.ts';
import type { SectorTable, Told } from './shape.ts';

const shown = 6;

/** 가장 많이 기여한 부문들과 그 계수. The sectors that contribute most, with the coefficients that apply to them. */
export function sectorTable(indicator: Indicator, scope: Scope, { run, tables, lang }: Told): SectorTable | null {
  const region = tables.nation ?? tables.regions.get(run.region.code);
  const whole = run.effects[indicator][scope];
  if (!region || !run.bySector || whole === null) return null;
  const national = region.level === 'nation';
  const contributed = (row: NonNullable<Run['bySector']>[number]) => row[indicator][scope] ?? 0;
  const inside = scope !== 'outRegion' && !national;
  const outside = scope !== 'inRegion';
  const text = indicator === 'employment' ? personsText : moneyText;
  const rows = run.bySector
    .toSorted((a, b) => contributed(b) - contributed(a))
    .slice(0, shown)
    .map((row) => {
      const at = region.sectors.findIndex(({ code }) => code === row.sector);
      const local = (coefficients: Float64Array) =>
        region.absent[at] ? '–' : coefficientText(coefficients[at]!, indicator);
      return {
        key: String(row.sector),
        name: `${row.sector} ${row.title[lang]}`,
        cells: [
          moneyText(row.demand, lang),
          ...(inside ? [local(region.inRegion[indicator])] : []),
          ...(outside
            ? [
                ...(national ? [] : [local(region.outRegion[indicator])]),
                coefficientText(region.nationwide[indicator][at]!, indicator),
              ]
            : []),
          text(contributed(row), lang),
          shareText(whole > 0 ? contributed(row) / whole : 0),
        ],
      };
    });
  return { caption: caption(indicator, run, lang), head: head(scope, run, lang), rows };
}

function coefficientText(coefficient: number, indicator: Indicator): string {
  return coefficient.toFixed(indicator === 'employment' ? 2 : 4);
}

function caption(indicator: Indicator, run: Run, lang: Told['lang']): string {
  const sectors = Math.min(shown, run.bySector?.length ?? 0);
  const unit =
    indicator === 'employment'
      ? { ko: '명/10억원', en: 'persons per billion won' }
      : { ko: '원/원', en: 'won per won' };
  return {
    ko: `가장 많이 기여한 ${sectors}부문 (계수 ${unit.ko})`,
    en: `The ${sectors} sectors that contribute most (coefficients in ${unit.en})`,
  }[lang];
}

function head(scope: Scope, run: Run, lang: Told['lang']): string[] {
  const ko = lang === 'ko';
  const name = (of: Scope) => scopeLabel(of, run.region.title)[lang];
  return [
    ko ? '부문' : 'Sector',
    ko ? '최종수요' : 'Demand',
    ...(scope === 'outRegion' || run.region.level === 'nation'
      ? []
      : [ko ? `${name('inRegion')} 계수` : name('inRegion')]),
    ...(scope === 'inRegion'
      ? []
      : [
          ...(run.region.level === 'nation' ? [] : [ko ? `${name('outRegion')} 계수` : name('outRegion')]),
          ko ? '전국 계수' : 'National',
        ]),
    ko ? '기여' : 'Contributes',
    ko ? '비중' : 'Share',
  ];
}
