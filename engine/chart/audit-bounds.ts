import type { Audit } from '../audit/audit.ts';
import type { ReadingReport } from '../audit/analyse.ts';
import { byRule, readingText, ruleNames } from '../audit/reading.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { labels, scopeLabel } from '../terms.ts';
import type { Lang } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { boundMoney, moneyRange } from '../units/money-range.ts';
import { auditCaption, type AuditChart } from './audit-chart.ts';
import { framedReport } from './report-chart.ts';
import { palette, rank, shareOf, spoken, textOf, type Row } from './chart.ts';

/** 규칙마다의 지역내 한계를 구간으로. In-region bounds as intervals, one per rule. */
export const auditBounds: AuditChart = {
  name: 'audit-bounds',
  title: { ko: '지역내 효과의 한계, 수요 규칙별', en: 'Bounds on in-region effects, by rule of demand' },

  rows(audit, lang) {
    const group = headline(audit);
    const caption = group[0]
      ? `${auditCaption(audit, lang)}${perUnitText(audit, lang)}\n${readingText(group[0], audit.region.title)[lang]}`
      : auditCaption(audit, lang);
    return indicators.flatMap((indicator, i) => {
      const name = `${scopeLabel('inRegion', audit.region.title)[lang]} ${labels[indicator][lang]}`;
      const greatest = Math.max(0, ...group.map(({ inRegion }) => inRegion?.[indicator].max ?? 0));
      const order = i * (group.length + 1);
      const blank = { from: 0, to: 0, name: '', label: '', indicator: name, isOpen: 0 };
      const heading: Row = { ...blank, key: indicator, order, heading: name, caption: i === 0 ? caption : '' };
      const bars = group.map((reading, r): Row => {
        const bound = reading.inRegion?.[indicator] ?? null;
        return {
          ...blank,
          key: `${indicator}-${reading.demandRule}`,
          order: order + r + 1,
          heading: '',
          caption: '',
          name: ruleNames[reading.demandRule][lang],
          from: shareOf(bound?.min ?? 0, greatest),
          to: bound ? shareOf(bound.max ?? greatest, greatest) : 0,
          isOpen: bound ? 1 : 0,
          label: bound ? rangeText(indicator, bound, lang) : { ko: '불가능', en: 'impossible' }[lang],
        };
      });
      return [heading, ...bars];
    });
  },

  spec(audit, lang) {
    const scale = { domain: [0, 1], rangeMin: 84, rangeMax: { expr: 'width - 168' } };
    const x = { field: 'to', type: 'quantitative', scale, axis: null } as const;
    return framedReport(
      {
        chart: auditBounds,
        describes: {
          ko: '발표치를 내는 모든 구성에서 지역내 생산, 부가가치, 취업이 놓이는 구간을 수요 규칙마다 나타낸 막대그림',
          en: 'Bars that span, for each rule of demand, in-region production, value added and employment over all mixes that give the stated figures',
        },
        reads: [
          {
            ko: '막대의 왼쪽 끝이 가장 작은 값, 오른쪽 끝이 가장 큰 값입니다.',
            en: 'A bar runs from the least to the greatest value.',
          },
          {
            ko: '모두 지역산, 투자액 이내: 지역에서만 삼. 어디서든: 다른 지역에서도 삼.',
            en: 'All local, up to the investment: bought in the region; from anywhere: other regions too.',
          },
        ],
        height: { step: 24 },
        layer: [
          {
            mark: { type: 'text', fontWeight: 'bold', dy: 3 },
            encoding: { y: rank, x: { value: 0 }, text: textOf('heading') },
          },
          {
            transform: [{ filter: 'datum.isOpen' }],
            mark: { type: 'bar', height: 14, color: palette.inRegion },
            encoding: {
              y: rank,
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              description: spoken('indicator', 'name', 'label'),
              tooltip: [
                textOf('name', { ko: '규칙', en: 'Rule' }[lang]),
                textOf('label', { ko: '구간', en: 'Range' }[lang]),
              ],
            },
          },
          { mark: 'text', encoding: { y: rank, x: { value: 0 }, text: textOf('name') } },
          {
            transform: [{ filter: 'datum.label' }],
            mark: { type: 'text', dx: 6 },
            encoding: { y: rank, x, text: textOf('label') },
          },
        ],
      },
      audit,
      lang,
    );
  },
};

/** 전국 취업, 물가를 바꾸지 않은 해석; 없으면 지역을 나눌 수 있는 첫 해석. */
export function headline({ readings }: Audit): ReadingReport[] {
  const groups = byRule(
    readings.filter(({ employment, incomeInduced, status, table, certificate, inRegion }) => {
      const isRegional = inRegion !== null || (certificate !== null && /regional/.test(table));
      return status !== 'noData' && isRegional && employment === 'employed' && !incomeInduced;
    }),
  );
  const nationwide = groups.filter(([first]) => first!.scope === 'nationwide');
  return nationwide.find(([first]) => first!.priceYear === null) ?? nationwide[0] ?? groups[0] ?? [];
}

/** 효과를 밝히지 않은 계획은 단위 금액당이라고 적는다. */
function perUnitText({ perUnit }: Audit, lang: Lang): string {
  if (perUnit === null) return '';
  return {
    ko: ` · 투자 ${boundMoney(perUnit).ko}당`,
    en: ` · per ${boundMoney(perUnit).en} invested`,
  }[lang];
}

function rangeText(indicator: Indicator, { min, max }: { min: number | null; max: number | null }, lang: Lang): string {
  if (indicator !== 'employment') return moneyRange({ min, max })[lang];
  const [least, most] = [min, max].map((value) => (value === null ? '…' : groupThousands(value)));
  return `${least}–${most}${{ ko: '명', en: '' }[lang]}`;
}
