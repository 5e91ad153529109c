import { assumedOf, textOf } from '../scenario/written.ts';
import { isDemand } from '../scenario/investment.ts';
import { noDemandKinds } from '../scenario/kinds.ts';
import type { Text } from '../text.ts';
import { leaf, product, quotient, sum, type TraceNode } from './node.ts';
import { sectorName, writtenIn, type Model, type Written } from './model.ts';
import { rest } from './rates.ts';
import { assumption, type Place } from './source.ts';

type Component = Model['assumptions']['components'][number];
type Spending = NonNullable<Component['spending']>;

/** 부문마다의 지출 비중, 부문의 차례로; 1이어서 뺄 것은 null. Shares of a component's spending by sector position. */
export function sectorShares(model: Model, c: number): ReadonlyMap<number, TraceNode | null> {
  const { sectorAt } = model.resolved.region;
  const component = model.assumptions.components[c]!;
  if (model.isTilted) return tiltedShares(model, c);
  if (isDemand(component.id) && model.assumptions.margins.length === 0) {
    return new Map(model.resolved.mix[c]!.map(({ at }) => [at, null]));
  }
  const written = Object.keys(component.mix).map((code) => [code, writtenShare(model, component, code)] as const);
  const byCode = model.assumptions.margins.length > 0 ? withMargins(model, written) : written;
  return new Map(byCode.map(([code, node]) => [sectorAt.get(code)!, node]));
}

/** 구매자가격에서 마진을 떼어 옮긴 비중. */
function withMargins(model: Model, written: readonly (readonly [string, TraceNode])[]) {
  const parts = new Map<string, TraceNode[]>();
  const add = (code: string, node: TraceNode) => parts.set(code, [...(parts.get(code) ?? []), node]);
  for (const [code, share] of written) {
    const margin = model.assumptions.margins.find(({ sectors }) => sectors.includes(code));
    if (!margin) {
      add(code, share);
      continue;
    }
    const moved = Object.entries(margin.to).map(([to, value]) => {
      const label = { ko: `마진: ${code} → ${to}`, en: `Margin: ${code} → ${to}` };
      const place = { file: margin.file, path: `${margin.path}.${to}` };
      return [to, leaf(label, value, '비율', assumption(label, null, { place, reason: margin.reason }))] as const;
    });
    const kept = rest({ ko: '마진을 뗀 나머지', en: 'What is left after margins' }, ...moved.map(([, part]) => part));
    add(code, product({ ko: `${code} 부문에 남는 몫`, en: `Kept in sector ${code}` }, '비율', [share, kept]));
    for (const [to, part] of moved)
      add(to, product({ ko: `${code} 부문의 마진`, en: `Margin on sector ${code}` }, '비율', [share, part]));
  }
  return [...parts].map(([code, nodes]) => [code, sum(shareLabel(model, code), '비율', nodes)] as const);
}

function writtenShare(model: Model, component: Component, code: string): TraceNode {
  const { id, mix, mixPlace, spending, reason } = component;
  const label = shareLabel(model, code);
  if (spending) return spendingShare(model, component, spending, code);
  const place = { file: mixPlace.file, path: isDemand(id) ? mixPlace.path : `${mixPlace.path}.${code}` };
  return leaf(label, mix[code]!, '비율', assumption(label, null, { place, reason }, `mix.${id}`));
}

/** 지출의 성격마다의 비중 × 그 안의 부문 비중. */
function spendingShare(model: Model, { mixPlace }: Component, spending: Spending, code: string): TraceNode {
  const idle = idleOf(spending, mixPlace);
  const parts = spending.flatMap(({ kind, share, sectors, reason }, i) => {
    const within = sectors?.[code];
    if (within === undefined) return [];
    const why = textOf(reason);
    const item = { file: mixPlace.file, path: `${mixPlace.path}[${i}]` };
    const ofKind = kindLeaf(kind, share, why, item);
    const ofSector = sectorName(model.resolved.region.sectors[model.resolved.region.sectorAt.get(code)!]!);
    const sector = { ko: `그 안의 ${ofSector.ko}`, en: `${ofSector.en} within it` };
    const written = { place: { ...item, path: `${item.path}.sectors.${code}` }, reason: why };
    const inside = leaf(sector, within, '비율', assumption(sector, null, written));
    const label = { ko: `${kindName(kind).ko} × 부문`, en: `${kindName(kind).en} × sector` };
    if (!idle) return [product(label, '비율', [ofKind, inside])];
    const induced = rest({ ko: '수요를 만드는 지출의 비중', en: 'Share of spending that creates demand' }, idle);
    const among = quotient({ ko: '수요를 만드는 지출 가운데', en: 'Among spending that creates demand' }, '비율', [
      ofKind,
      induced,
    ]);
    return [product(label, '비율', [among, inside])];
  });
  return sum(shareLabel(model, code), '비율', parts);
}

function kindLeaf(kind: Spending[number]['kind'], share: number, reason: Text | null, item: Place) {
  const label = kindName(kind);
  return leaf(
    label,
    share,
    '비율',
    assumption(label, null, { place: { ...item, path: `${item.path}.share` }, reason }),
  );
}

/** 토지·이전·금융의 비중; 없으면 null. */
function idleOf(spending: Spending, place: Place): TraceNode | null {
  const parts = spending.flatMap(({ kind, share, reason }, i) =>
    isIdle(kind) ? [kindLeaf(kind, share, textOf(reason), { ...place, path: `${place.path}[${i}]` })] : [],
  );
  const idle = sum(idleLabel, '비율', parts);
  return idle.value === 0 ? null : idle;
}

/** 수요를 만들지 않는 지출의 비중; 없으면 null. */
export function idleShare({ layers, assumptions, resolved }: Model, c: number): TraceNode | null {
  if (!(resolved.noDemand[c]! > 0)) return null;
  const { id } = assumptions.components[c]!;
  const [entry, file] = layers
    .flatMap((layer) => (layer.scenario.components ?? []).map((component) => [component, layer.file] as const))
    .findLast(
      ([component]) => component.id === id && (component.spending !== undefined || component.noDemand !== undefined),
    )!;
  if (entry.spending) return idleOf(entry.spending, { file, path: `components.${id}.spending` });
  const assumed = assumedOf(entry.noDemand)!;
  const place = { file, path: `components.${id}.noDemand` };
  const reason = assumed.reason ?? textOf(entry.reason);
  return leaf(idleLabel, assumed.value, '비율', assumption(idleLabel, assumed.range, { place, reason }));
}

const idleLabel: Text = { ko: '수요를 만들지 않는 지출의 비중', en: 'Share of spending that creates no demand' };

function isIdle(kind: Spending[number]['kind']): boolean {
  return (noDemandKinds as readonly string[]).includes(kind);
}

const kindNames: Readonly<Record<Spending[number]['kind'], Text>> = {
  construction: { ko: '건설 지출', en: 'Construction' },
  equipment: { ko: '설비 지출', en: 'Equipment' },
  research: { ko: '연구개발 지출', en: 'Research' },
  operation: { ko: '운영 지출', en: 'Operation' },
  land: { ko: '토지', en: 'Land' },
  transfer: { ko: '이전', en: 'Transfers' },
  finance: { ko: '금융', en: 'Finance' },
};

function kindName(kind: Spending[number]['kind']): Text {
  return kindNames[kind];
}

function shareLabel({ resolved: { region } }: Model, code: string): Text {
  const { ko, en } = sectorName(region.sectors[region.sectorAt.get(code)!]!);
  return { ko: `지출 비중: ${ko}`, en: `Share of spending: ${en}` };
}

/** 발표치를 함께 내는 가장 가까운 구성은 풀어서 얻은 것이라 셈으로 펼 수 없다. */
function tiltedShares(model: Model, c: number): ReadonlyMap<number, TraceNode> {
  const { id } = model.assumptions.components[c]!;
  return new Map(
    model.resolved.mix[c]!.map(({ at, share }) => {
      const { code } = model.resolved.region.sectors[at]!;
      const text = {
        ko: `발표치를 함께 내는 가장 가까운 지출구성을 풀어서 얻은 비중(보정 mix; 가정은 mix.${id})`,
        en: `A share of the nearest mix that gives the stated figures, solved for (calibration mix; assumed under mix.${id})`,
      };
      return [at, leaf(shareLabel(model, code), share, '비율', { kind: 'derived', output: null, text })];
    }),
  );
}

/** 해마다의 비중, 연도의 차례로; 1이어서 뺄 것은 null. */
export function yearShares(model: Model, c: number): ReadonlyMap<number, TraceNode | null> {
  const { assumptions, resolved } = model;
  const { id, schedule } = assumptions.components[c]!;
  if (isDemand(id)) return new Map(resolved.schedule[c]!.map(({ at }) => [at, null]));
  const { place, reason } = scheduleWritten(model, id);
  return new Map(
    resolved.schedule[c]!.map(({ at }) => {
      const year = resolved.years[at]! - assumptions.delay;
      const label = yearShareLabel(year, assumptions.delay);
      const own = place && { ...place, path: `${place.path}.${year}` };
      const source = assumption(label, null, { place: own, reason }, 'schedule');
      return [at, leaf(label, schedule[String(year)]!, '비율', source)];
    }),
  );
}

function yearShareLabel(year: number, delay: number): Text {
  if (delay === 0) return { ko: `연차 비중: ${year}년`, en: `Share of ${year}` };
  return { ko: `연차 비중: ${year}년, ${delay}년 늦어짐`, en: `Share of ${year}, delayed by ${delay} years` };
}

/** 계획 전체의 연차계획은 아래 겹의 산업별 것을 지운다. */
function scheduleWritten(model: Model, id: string): Written {
  const { layers, assumptions } = model;
  let found: Written = { place: null, reason: null };
  for (const layer of layers) {
    const { scenario, file } = layer;
    if (scenario.schedule) found = writtenIn(model, layer, 'schedule', 'schedule', assumptions.scheduleReason);
    const own = scenario.components?.find((component) => component.id === id && component.schedule !== undefined);
    if (own) found = { place: { file, path: `components.${id}.schedule` }, reason: textOf(own.reason) };
  }
  return found;
}

/** 해마다의 실현 비율; 적지 않은 해는 null. */
export function rampLeaf({ layers, assumptions }: Model, year: number): TraceNode | null {
  const share = assumptions.ramp[String(year)];
  const layer = layers.findLast(({ scenario }) => scenario.ramp !== undefined);
  if (share === undefined || !layer) return null;
  const label = { ko: `${year}년의 실현 비율`, en: `Share realised in ${year}` };
  const place = { file: layer.file, path: `ramp.${year}` };
  return leaf(label, share, '비율', assumption(label, null, { place, reason: null }));
}
