import type { Audit } from '../audit/audit.ts';
import { coefficientCaption, panelPlaces, sectorName, type AuditChart } from './audit-chart.ts';
import { framedReport } from './report-chart.ts';
import { palette, shareOf, spoken, textOf, type Layers, type Row } from './chart.ts';

const panelHeight = 120;
const gap = 44;

/** 부문들을 비율의 크기대로 늘어놓고 발표치의 비율을 가로줄로. Sectors by coefficient, with the stated ratio marked. */
export const auditSectors: AuditChart = {
  name: 'audit-sectors',
  title: { ko: '부문별 계수와 발표치의 비율', en: 'Coefficients by sector and the stated ratio' },

  rows(audit, lang) {
    const caption = { caption: coefficientCaption(audit, lang) };
    const shown = ratiosOf(audit);
    const none: Row = {
      key: 'none',
      panel: 0,
      x: 0,
      y: 0,
      name: '',
      label: '',
      end: '',
      kind: 'none',
      heading: nothing[lang],
      ...caption,
    };
    if (shown.length === 0) return [none];
    return shown.flatMap(({ id, title, value, unit, places }, panel) => {
      const { sectors, below, count } = places.find(({ of }) => of === 'nationwide')!;
      const greatest = Math.max(value, ...sectors.map((sector) => sector.value));
      const digits = unit === '원/원' ? 3 : 1;
      const suffix = unit === '원/원' ? '' : { ko: '명/10억원', en: ' persons per ₩bn' }[lang];
      const points = sectors.map(({ sector, value: ratio }, i): Row => ({
        key: `${id}-${sector}`,
        panel,
        kind: 'sector',
        x: shareOf(i + 0.5, sectors.length),
        y: shareOf(ratio, greatest),
        name: sectorName(audit, sector, lang),
        label: ratio.toFixed(digits) + suffix,
        end: i === 0 || i === sectors.length - 1 ? `${sectorName(audit, sector, lang)} ${ratio.toFixed(digits)}` : '',
        heading: '',
        caption: '',
      }));
      const text = {
        ko: `발표치 ${value.toFixed(digits)}${suffix}: ${count}개 부문 가운데 ${below}개보다 큼`,
        en: `stated ${value.toFixed(digits)}${suffix}: above ${below} of ${count} sectors`,
      }[lang];
      const line: Row = {
        key: `${id}-stated`,
        panel,
        kind: 'stated',
        x: 0,
        y: shareOf(value, greatest),
        name: { ko: '발표치', en: 'Stated' }[lang],
        label: text,
        end: '',
        heading: title[lang],
        caption: panel === 0 ? caption.caption : '',
      };
      return [line, ...points];
    });
  },

  spec(audit, lang) {
    const panels = Math.max(1, ratiosOf(audit).length);
    const layer = Array.from({ length: panels }, (_, panel): Layers[number] => {
      const top = panel * (panelHeight + gap) + 34;
      const { x, y } = panelPlaces(top, panelHeight);
      const only = (kind: string) => [{ filter: `datum.panel === ${panel} && datum.kind === '${kind}'` }];
      return {
        resolve: { scale: { y: 'independent' as const } },
        layer: [
          {
            transform: only('sector'),
            mark: { type: 'point' as const, filled: true, size: 22, color: palette.modelled },
            encoding: {
              x,
              y,
              description: spoken('name', 'label'),
              tooltip: [
                textOf('name', { ko: '부문', en: 'Sector' }[lang]),
                textOf('label', { ko: '계수', en: 'Coefficient' }[lang]),
              ],
            },
          },
          {
            transform: only('stated'),
            mark: { type: 'rule' as const, color: palette.stated, strokeWidth: 2 },
            encoding: { x: { value: 0 }, x2: { value: { expr: 'width' } }, y, description: spoken('name', 'label') },
          },
          {
            transform: [{ filter: `datum.panel === ${panel} && datum.heading` }],
            mark: { type: 'text' as const, fontWeight: 'bold' as const },
            encoding: { x: { value: 0 }, y: { value: top - 24 }, text: textOf('heading') },
          },
          {
            transform: [{ filter: `datum.panel === ${panel} && datum.end` }],
            mark: {
              type: 'text' as const,
              fontSize: 11,
              align: { expr: "datum.x > 0.5 ? 'right' : 'left'" },
              dy: { expr: 'datum.x > 0.5 ? -12 : 14' },
            },
            encoding: { x, y, text: textOf('end') },
          },
          {
            transform: only('stated'),
            mark: { type: 'text' as const, color: palette.stated },
            encoding: { x: { value: 0 }, y: { value: top - 8 }, text: textOf('label') },
          },
        ],
      };
    });
    return framedReport(
      {
        chart: auditSectors,
        describes: {
          ko: '부문을 유발계수의 크기 순으로 늘어놓고 발표치의 비율을 가로줄로 나타낸 점그림',
          en: 'Dots of sectors in order of their coefficient, with the stated ratio as a line across',
        },
        reads: [
          {
            ko: '점 하나가 부문 하나: 전국(내+외) 계수를 작은 것부터. 가로줄은 발표치, 바닥은 0.',
            en: 'One dot a sector, by nationwide coefficient; the line is the stated ratio.',
          },
        ],
        height: panels * (panelHeight + gap) + 10,
        layer,
      },
      audit,
      lang,
    );
  },
};

const nothing = { ko: '발표된 비율이 없습니다.', en: 'No ratio is stated.' };

/** 물가를 바꾸지 않은 비율들; 투자액을 밝혔으면 투자액으로 나눈 것. */
function ratiosOf({ implied }: Audit) {
  const plain = implied.filter(({ priceYear }) => priceYear === null);
  const perMoney = plain.filter(({ id }) => id.includes('/investment'));
  return perMoney.length > 0 ? perMoney : plain;
}
