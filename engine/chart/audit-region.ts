import type { Audit } from '../audit/audit.ts';
import type { Implied } from '../audit/implied.ts';
import { coefficientCaption, panelPlaces, sectorName, type AuditChart } from './audit-chart.ts';
import { framedReport } from './report-chart.ts';
import { palette, shareOf, spoken, textOf, type Layers, type Row } from './chart.ts';

const panelHeight = 220;
const gap = 88;
const headroom = 58;

/** 부문들이 이루는 볼록한 영역 안에 발표치가 있는가. The stated point in the region that mixes of sectors can reach. */
export const auditRegion: AuditChart = {
  name: 'audit-region',
  title: { ko: '이를 수 있는 영역 속의 발표치', en: 'The stated point in the reachable region' },

  rows(audit, lang) {
    const caption = coefficientCaption(audit, lang);
    const panels = panelsOf(audit);
    const blank = { order: 0, x: 0, y: 0, name: '', label: '', text: '', heading: '', caption: '' };
    if (panels.length === 0)
      return [{ ...blank, key: 'none', panel: 0, kind: 'none', heading: nothing[lang], caption }];
    return panels.flatMap(([across, up], panel) => {
      const points = pointsOf(across, up);
      const [wide, high] = [extentOf(across), extentOf(up)];
      const at = (x: number, y: number) => ({ x: placeIn(wide, x), y: placeIn(high, y) });
      const label = (x: number, y: number) =>
        `${across.title[lang]} ${shown(across, x)}, ${up.title[lang]} ${shown(up, y)}`;
      const edge = hull(points);
      const tips = edge.flatMap((point) => {
        const { isNamed, lift } = cornerOf(point, edge);
        return isNamed ? [{ x: at(point.x, point.y).x, lift }] : [];
      });
      return [
        {
          ...blank,
          ...at(across.value, up.value),
          key: `stated-${panel}`,
          panel,
          kind: 'stated',
          name: { ko: '발표치', en: 'Stated' }[lang],
          label: label(across.value, up.value),
          text: `${{ ko: '발표치', en: 'Stated' }[lang]} (${shown(across, across.value)}, ${shown(up, up.value)})`,
          heading: `↑ ${up.title[lang]} ${spanOf(up)}\n→ ${across.title[lang]} ${spanOf(across)}`,
          caption: panel === 0 ? caption : '',
        },
        ...[...edge, ...edge.slice(0, 1)].map((point, order): Row => {
          const name = sectorName(audit, point.sector, lang);
          const { isNamed, side, lift } = cornerOf(point, edge);
          const isCrowded =
            !isNamed && tips.some((tip) => tip.lift === lift && Math.abs(tip.x - at(point.x, point.y).x) < 0.25);
          const text = isNamed ? cornerText(name) : isCrowded ? '' : point.sector;
          return {
            ...blank,
            ...at(point.x, point.y),
            key: `edge-${panel}-${order}`,
            panel,
            kind: 'edge',
            order,
            name,
            label: label(point.x, point.y),
            text: order < edge.length ? text : '',
            side,
            lift,
          };
        }),
        ...points.map((point): Row => ({
          ...blank,
          ...at(point.x, point.y),
          key: `sector-${panel}-${point.sector}`,
          panel,
          kind: 'sector',
          name: sectorName(audit, point.sector, lang),
          label: label(point.x, point.y),
        })),
      ];
    });
  },

  spec(audit, lang) {
    const panels = Math.max(1, panelsOf(audit).length);
    const layer = Array.from({ length: panels }, (_, panel): Layers[number] => {
      const top = panel * (panelHeight + gap) + headroom;
      const { x, y } = panelPlaces(top, panelHeight);
      const only = (kind: string) => [{ filter: `datum.panel === ${panel} && datum.kind === '${kind}'` }];
      const tooltip = [
        textOf('name', { ko: '부문', en: 'Sector' }[lang]),
        textOf('label', { ko: '비율', en: 'Ratios' }[lang]),
      ];
      return {
        resolve: { scale: { y: 'independent' as const } },
        layer: [
          {
            transform: only('edge'),
            mark: { type: 'line' as const, color: palette.outline, aria: false },
            encoding: { x, y, order: { field: 'order', type: 'quantitative' as const } },
          },
          {
            transform: only('sector'),
            mark: { type: 'point' as const, filled: true, size: 22, color: palette.modelled },
            encoding: { x, y, description: spoken('name', 'label'), tooltip },
          },
          {
            transform: only('stated'),
            mark: {
              type: 'point' as const,
              filled: true,
              opacity: 1,
              shape: 'diamond',
              size: 160,
              color: palette.stated,
            },
            encoding: { x, y, description: spoken('name', 'label'), tooltip },
          },
          {
            transform: only('edge'),
            mark: {
              type: 'text' as const,
              fontSize: 11,
              align: { expr: "datum.side < 0 ? 'right' : datum.side > 0 ? 'left' : datum.x > 0.55 ? 'right' : 'left'" },
              dx: { expr: 'datum.side * 6' },
              dy: { expr: 'datum.lift * -11' },
            },
            encoding: { x, y, text: textOf('text') },
          },
          {
            transform: only('stated'),
            mark: { type: 'text' as const, dx: 10, dy: -10, fontWeight: 'bold' as const, color: palette.stated },
            encoding: { x, y, text: textOf('text') },
          },
          {
            transform: [{ filter: `datum.panel === ${panel} && datum.heading` }],
            mark: { type: 'text' as const, fontWeight: 'bold' as const },
            encoding: { x: { value: 0 }, y: { value: top - 46 }, text: textOf('heading') },
          },
        ],
      };
    });
    return framedReport(
      {
        chart: auditRegion,
        describes: {
          ko: '부문마다의 비율을 점으로, 그 점들을 섞어 이를 수 있는 볼록한 영역을 테두리로, 발표치를 마름모로 나타낸 그림',
          en: 'Sectors as dots, the convex region that mixes of them reach as an outline, and the stated figures as a diamond',
        },
        reads: [
          {
            ko: '전국 계수로, 모두 지역에서 산다고 볼 때. 점은 부문, 숫자는 부문 코드.',
            en: 'Nationwide coefficients, all bought in the region.',
          },
          {
            ko: '마름모가 테두리 밖이면 이 규칙의 어떤 구성으로도 나올 수 없습니다.',
            en: 'A diamond outside the outline cannot hold under any mix.',
          },
        ],
        height: panels * (panelHeight + gap),
        layer,
      },
      audit,
      lang,
    );
  },
};

const nothing = { ko: '발표치가 둘 이상이라야 그릴 수 있습니다.', en: 'It takes two stated figures or more to draw.' };

/** 투자액을 알면 투자액당 셋, 모르면 생산당 둘. */
function panelsOf({ implied }: Audit): [Implied, Implied][] {
  const find = (id: string) =>
    implied.find((ratio) => ratio.id === id || (ratio.id.startsWith(`${id}/`) && ratio.priceYear === null));
  const pair = (a: Implied | undefined, b: Implied | undefined): [Implied, Implied][] => (a && b ? [[a, b]] : []);
  const production = find('production/investment');
  const known = [
    ...pair(production, find('valueAdded/investment')),
    ...pair(production, find('employment/investment')),
  ];
  return known.length > 0 ? known : pair(find('valueAdded/production'), find('employment/production'));
}

type Corner = { readonly isNamed: boolean; readonly side: number; readonly lift: number };

/** 모서리의 글자가 설 자리: 양 끝은 옆에, 나머지는 테두리의 바깥쪽에. 가장 높고 낮은 것만 이름을 적고 나머지는 코드만. */
function cornerOf({ x, y }: Point, edge: readonly Point[]): Corner {
  const byX = edge.toSorted((a, b) => a.x - b.x);
  const [left, right] = [byX[0]!, byX.at(-1)!];
  const heights = edge.map((point) => point.y);
  if (y === Math.max(...heights)) return { isNamed: true, side: 0, lift: 1 };
  if (y === Math.min(...heights)) return { isNamed: true, side: 0, lift: -1 };
  if (x === left.x || x === right.x) return { isNamed: false, side: x === left.x ? -1 : 1, lift: 0 };
  const line = left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
  return { isNamed: false, side: 0, lift: y > line ? 1 : -1 };
}

/** 모서리에 서는 부문의 이름은 짧게. */
function cornerText(name: string): string {
  return name.length > 22 ? `${name.slice(0, 21)}…` : name;
}

function shown({ unit }: Implied, value: number): string {
  return value.toFixed(unit === '원/원' ? 3 : 1);
}

function spanOf(ratio: Implied): string {
  const values = placesOf(ratio).map(({ value }) => value);
  return `${shown(ratio, values[0] ?? 0)}–${shown(ratio, values.at(-1) ?? 0)}`;
}

type Extent = { readonly least: number; readonly greatest: number };

/** 그림의 양 끝: 부문들과 발표치를 모두 담고 조금 남긴다. */
function extentOf(ratio: Implied): Extent {
  const values = [ratio.value, ...placesOf(ratio).map(({ value }) => value)];
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const margin = (greatest - least) * 0.04;
  return { least: least - margin, greatest: greatest + margin };
}

function placeIn({ least, greatest }: Extent, value: number): number {
  return shareOf(value - least, greatest - least);
}

type Point = { readonly x: number; readonly y: number; readonly sector: string };

function placesOf({ places }: Implied) {
  return places.find(({ of }) => of === 'nationwide')!.sectors;
}

function pointsOf(across: Implied, up: Implied): Point[] {
  const heights = new Map(placesOf(up).map(({ sector, value }) => [sector, value]));
  return placesOf(across).flatMap(({ sector, value }) => {
    const y = heights.get(sector);
    return y === undefined ? [] : [{ x: value, y, sector }];
  });
}

/** 볼록 껍질, 왼쪽에서 시계 반대 방향으로. @source Andrew 1979, monotone chain */
export function hull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
