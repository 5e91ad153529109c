import type { Evaluation } from '../calibrate/evaluate.ts';
import { isDemand } from '../scenario/investment.ts';
import { totalInvestment } from '../scenario/resolve.ts';
import { eok, inEok } from '../units/money.ts';
import { channels, gradientOf, type Gradient } from './gradient.ts';

/** 통로 여섯의 수. */
export type Row = readonly number[];

/** 조정 항목 하나(비중이면 그 한 칸)에 대한 기울기. How the six channels move with one lever, or with one part of shares. */
export type LeverSlope = {
  /** `execution`, `mix.<산업>.<부문>`, `schedule.<연도>`. */
  readonly id: string;
  readonly lever: string;
  /** 비중의 열쇠: 부문 코드나 연도. 비중이 아니면 null. */
  readonly key: string | null;
  readonly value: number;
  /** 억원과 명, 항목의 단위(억원, 비율 1)마다; 다른 칸에서 덜어 올 것이 없는 비중이면 null. */
  readonly slopes: Row | null;
};

/**
 * 이어지는 모든 조정 항목에 대한 정확한 기울기.
 *
 * 비중은 합이 1이라 하나만 움직일 수 없다: 한 칸을 늘린 만큼 다른 칸에서 지금의 비율대로 덜어 온다. 산업마다 연차계획이 다르면 각자의
 * 계획에서 그렇게 한다. 순효과의 비율들은 산출치를 움직이지 않으므로 0이다.
 *
 * The exact slopes by every continuous lever. One share cannot move alone: what a part gains is taken from the others in
 * proportion. Investment is in 억원; the investment total scales the components.
 *
 * @param year 그 해의 효과에 대한 기울기; 말하지 않으면 모든 해를 더한 것
 */
export function leverSlopes(evaluation: Evaluation, year: number | null = null): LeverSlope[] {
  return year === null ? slopesOf(evaluation) : slopesOf(inYear(evaluation, year));
}

/** 그 해에만 집행되는 것으로: 효과는 해마다 더해지므로 그 해의 효과만 남는다. */
function inYear(evaluation: Evaluation, year: number): Evaluation {
  const { resolved } = evaluation;
  const ramp = resolved.ramp.map((share, y) => (resolved.years[y] === year ? share : 0));
  return { ...evaluation, resolved: { ...resolved, ramp } };
}

function slopesOf(evaluation: Evaluation): LeverSlope[] {
  const { prepared, assumptions, resolved } = evaluation;
  const gradient = gradientOf(resolved);
  const { components, investment, rates } = assumptions;
  const total = totalInvestment(assumptions);
  const amounts = components.map(({ id }) => investment.byComponent.get(id)!);
  const byAmount = amounts.map((_, c) => scaled(rowOf(gradient.investment, c), eok(1)));
  const weights = amounts.map((amount) => (total > 0 ? amount / total : 1 / amounts.length));
  const shareOfTotal = sumOfRows(byAmount.map((row, c) => scaled(row, weights[c]!)));
  const numbers: readonly (readonly [string, number, Row])[] = [
    ['investment', inEok(total), shareOfTotal],
    ...components.map(({ id }, c) => [`investment.${id}`, inEok(amounts[c]!), byAmount[c]!] as const),
    ['execution', rates.execution.value, rowOf(gradient.execution, 0)],
    ['localPurchase', rates.localPurchase.value, sumOfFollowing(gradient, evaluation, 'localPurchase')],
    ['importShare', rates.importShare.value, sumOfFollowing(gradient, evaluation, 'importShare')],
    ['productivityGrowth', rates.productivityGrowth.value, rowOf(gradient.productivityGrowth, 0)],
    ...(['leakage', 'displacement', 'substitution', 'deadweight'] as const).map(
      (id) => [id, rates[id].value, rowOf(noSlopes, 0)] as const,
    ),
  ];
  const declared = new Set(prepared.levers.map(({ id }) => id));
  return [
    ...numbers
      .filter(([lever]) => declared.has(lever))
      .map(([lever, value, row]) => ({ id: lever, lever, key: null, value, slopes: inUnits(row) })),
    ...components.flatMap(({ id }, c) => (declared.has(`mix.${id}`) ? mixSlopes(evaluation, gradient, c) : [])),
    ...(declared.has('schedule') ? scheduleSlopes(evaluation, gradient) : []),
  ];
}

/** 원을 억원으로. */
function inUnits(row: ArrayLike<number>): Row {
  const perEok = eok(1);
  return [row[0]! / perEok, row[1]! / perEok, row[2]! / perEok, row[3]! / perEok, row[4]!, row[5]!];
}

/** 전체의 구매율이나 수입 비율을 따르는 부문들의 줄의 합. */
function sumOfFollowing(
  gradient: Gradient,
  { assumptions, resolved: { region } }: Evaluation,
  rate: 'localPurchase' | 'importShare',
): Row {
  const own = assumptions.purchases.filter((shares) => shares[rate] !== null);
  const apart = new Set(own.map(({ sector }) => region.sectorAt.get(sector)!));
  const sum = new Float64Array(channels);
  for (let s = 0; s < region.sectors.length; s++) {
    if (!apart.has(s)) for (let k = 0; k < channels; k++) sum[k]! += gradient[rate][s * channels + k]!;
  }
  return rowOf(sum, 0);
}

/** 한 산업의 구성: 마진을 옮기기 전, 보정으로 기울이기 전의 비중에 대하여. */
function mixSlopes(evaluation: Evaluation, gradient: Gradient, c: number): LeverSlope[] {
  const { margins, calibration } = evaluation.assumptions;
  const isAsWritten = margins.length === 0 && calibration.method !== 'mix';
  const { codes, shares, rows } = isAsWritten
    ? mixRows(evaluation, gradient, c)
    : movedMixRows(evaluation, gradient, c);
  const lever = `mix.${evaluation.assumptions.components[c]!.id}`;
  return projected(shares, rows).map((slopes, i) => {
    const key = codes[i]!;
    return { id: `${lever}.${key}`, lever, key, value: shares[i]!, slopes };
  });
}

/** 쓰인 부문들의 코드와 비중, 그리고 부문마다 한 줄의 기울기. */
type MixRows = { readonly codes: readonly string[]; readonly shares: readonly number[]; readonly rows: Float64Array };

/** 적은 그대로 쓰인 구성. */
function mixRows({ resolved }: Evaluation, gradient: Gradient, c: number): MixRows {
  const { sectors } = resolved.region;
  const used = resolved.mix[c]!;
  const rows = new Float64Array(used.length * channels);
  for (let i = 0; i < used.length; i++) {
    const from = (c * sectors.length + used[i]!.at) * channels;
    for (let k = 0; k < channels; k++) rows[i * channels + k] = gradient.mix[from + k]!;
  }
  return { codes: used.map(({ at }) => sectors[at]!.code), shares: used.map(({ share }) => share), rows };
}

/** 마진을 옮기거나 보정으로 기울인 구성: 적은 비중 하나가 여러 부문을 움직인다. */
function movedMixRows(evaluation: Evaluation, gradient: Gradient, c: number): MixRows {
  const { assumptions, resolved } = evaluation;
  const { sectorAt, sectors } = resolved.region;
  const { margins, calibration, components } = assumptions;
  const { mix } = components[c]!;
  const codes = Object.keys(mix).filter((code) => mix[code]! > 0);
  const row = (code: string) => rowOf(gradient.mix, c * sectors.length + sectorAt.get(code)!);
  const slopeAt = calibration.method === 'mix' ? tiltOf(evaluation, row, c) : row;
  const rows = new Float64Array(codes.length * channels);
  for (const [i, code] of codes.entries()) {
    const { kept, to } = marginOf(margins, code);
    const parts = [scaled(slopeAt(code), kept), ...to.map(([place, part]) => scaled(slopeAt(place), part))];
    rows.set(sumOfRows(parts), i * channels);
  }
  return { codes, shares: codes.map((code) => mix[code]!), rows };
}

type Margins = Evaluation['assumptions']['margins'];

/** 구매자가격의 한 부문에서 남는 몫과 마진 부문들로 가는 몫. */
function marginOf(margins: Margins, code: string) {
  const to = Object.entries(margins.find(({ sectors }) => sectors.includes(code))?.to ?? {});
  return { kept: to.reduce((rest, [, part]) => rest - part, 1), to };
}

/**
 * 기울인 비중은 m_s = q_s·w_s / Σ q·w 이므로 ∂/∂q_s = (m_s/q_s)·(G_s − Σ m·G). q는 마진을 옮긴 뒤의 비중이다.
 *
 * 쓰지 않던 부문에 둔 바닥은 움직이지 않는다.
 */
function tiltOf({ assumptions, resolved }: Evaluation, rowAt: (code: string) => Row, c: number): (code: string) => Row {
  const { sectors, sectorAt } = resolved.region;
  const tilted = resolved.mix[c]!;
  const mean = sumOfRows(tilted.map(({ at, share }) => scaled(rowAt(sectors[at]!.code), share)));
  const after = new Map(tilted.map(({ at, share }) => [at, share]));
  const before = new Map<string, number>();
  const add = (code: string, share: number) => before.set(code, (before.get(code) ?? 0) + share);
  for (const [code, share] of Object.entries(assumptions.components[c]!.mix)) {
    const { kept, to } = marginOf(assumptions.margins, code);
    add(code, share * kept);
    for (const [place, part] of to) add(place, share * part);
  }
  return (code) => {
    const stretched = (after.get(sectorAt.get(code)!) ?? 0) / (before.get(code) || 1);
    const row = rowAt(code);
    return rowBy((k) => stretched * (row[k]! - mean[k]!));
  };
}

/** 연차계획: 산업마다 한 해를 늘린 만큼 그 산업의 다른 해에서 덜어 온다. */
function scheduleSlopes({ assumptions, resolved }: Evaluation, gradient: Gradient): LeverSlope[] {
  const { components, delay, investment } = assumptions;
  const { years } = resolved;
  const planned = components.flatMap(({ id, schedule }, c) => (isDemand(id) ? [] : [{ id, c, schedule }]));
  const money = planned.map(({ id }) => investment.byComponent.get(id)!);
  const whole = money.reduce((sum, amount) => sum + amount, 0);
  const rowsOf = planned.map(({ c, schedule }) =>
    projected(
      years.map((year) => schedule[String(year - delay)] ?? 0),
      gradient.schedule.subarray(c * years.length * channels, (c + 1) * years.length * channels),
    ),
  );
  return years.flatMap((year, y): LeverSlope[] => {
    const key = String(year - delay);
    const shares = planned.map(({ schedule }) => schedule[key] ?? 0);
    if (shares.every((share) => share === 0)) return [];
    const rows = rowsOf.map((each) => each[y]!);
    const known = rows.filter((row) => row !== null);
    const value = shares.reduce(
      (sum, share, i) => sum + share * (whole > 0 ? money[i]! / whole : 1 / shares.length),
      0,
    );
    const slopes = known.length < rows.length ? null : sumOfRows(known);
    return [{ id: `schedule.${key}`, lever: 'schedule', key, value, slopes }];
  });
}

/**
 * 합이 묶인 비중들: 한 칸의 기울기에서 나머지 칸들의 (비중으로 가중한) 평균 기울기를 뺀다. 억원과 명으로.
 *
 * Slopes along «one more here, taken from the others in proportion»; null where there are no others.
 *
 * @param rows 칸마다 한 줄, 원과 명
 */
function projected(shares: readonly number[], rows: Float64Array): (Row | null)[] {
  const width = channels + 1;
  // 뒤의 칸들의 합: 마지막 자리는 비중의 합. 앞의 칸들의 합은 나아가며 쌓는다.
  const after = new Float64Array((shares.length + 1) * width);
  for (let i = shares.length - 1; i >= 0; i--) {
    const [share, at, next] = [shares[i]!, i * width, (i + 1) * width];
    for (let k = 0; k < channels; k++) after[at + k] = after[next + k]! + share * rows[i * channels + k]!;
    after[at + channels] = after[next + channels]! + share;
  }
  const before = new Float64Array(width);
  const rest = new Float64Array(channels);
  return shares.map((share, i) => {
    const next = (i + 1) * width;
    const others = before[channels]! + after[next + channels]!;
    for (let k = 0; k < channels; k++) {
      const slope = rows[i * channels + k]!;
      rest[k] = slope - (before[k]! + after[next + k]!) / others;
      before[k]! += share * slope;
    }
    before[channels]! += share;
    return others > 0 ? inUnits(rest) : null;
  });
}

const noSlopes = new Float64Array(channels);

function rowBy(each: (channel: number) => number): Row {
  return [each(0), each(1), each(2), each(3), each(4), each(5)];
}

function rowOf(rows: Float64Array, row: number): Row {
  const from = row * channels;
  return [rows[from]!, rows[from + 1]!, rows[from + 2]!, rows[from + 3]!, rows[from + 4]!, rows[from + 5]!];
}

function scaled(row: Row, factor: number): Row {
  return rowBy((k) => row[k]! * factor);
}

function sumOfRows(rows: readonly Row[]): Row {
  const sum = new Float64Array(channels);
  for (const row of rows) for (let k = 0; k < channels; k++) sum[k]! += row[k]!;
  return rowOf(sum, 0);
}
