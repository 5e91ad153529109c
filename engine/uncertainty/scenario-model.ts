import type { Evaluation } from '../calibrate/evaluate.ts';
import type { NetAssumption } from '../scenario/net.ts';
import { rates, type RateId } from '../scenario/rates.ts';
import type { ResolvedScenario } from '../scenario/resolve.ts';
import { indicators } from '../table/coefficients.ts';
import { inEok } from '../units/money.ts';

/** 고정된 값이거나, `lever`째 차원에서 뽑는 값. A fixed value, or the dimension it is drawn from. */
export type Quantity = { readonly value: number; readonly lever: number | null };

/** 어디서 사는지가 같은 부문들: 제 값을 적지 않은 것은 전체의 값을 따른다(null). Sectors that buy alike; null follows the whole. */
export type Buying = {
  readonly localPurchase: number | null;
  readonly importShare: number | null;
  /** 지역 몫까지 다른 지역에서 사는가: 그 지역에 없는 부문, 전국표. */
  readonly where: 'province' | 'absent' | 'nation';
};

/** 투자 1억원(집행·구매 앞)마다의 효과, 산업별: 금액 억원, 취업 10억원당 사람. */
export type Form = {
  /** 0 생산, 1 부가가치, 2 취업. */
  readonly indicator: number;
  readonly side: 'inRegion' | 'outRegion';
  readonly buying: number;
  /** 어느 몫에 곱하는가: 지역에서 산 몫이나 다른 지역에서 산 몫. */
  readonly part: 'region' | 'otherRegions';
  readonly byComponent: Float64Array;
};

/** 연도에 나뉘는 모양이 같은 지출들. Spending that falls over the years alike. */
export type Profile = {
  /** 연도마다, 1억원이 가격기준연도 가격의 몇 억원이 되는지. */
  readonly money: Float64Array;
  /** 연도마다, 1억원이 표 기준연도 가격의 몇 10억원이 되는지(생산성 상승 앞). */
  readonly persons: Float64Array;
  readonly forms: readonly Form[];
};

/**
 * 뽑은 값에서 효과까지를 미리 셈해 둔 것. 자료뿐이라 다른 스레드로 보낼 수 있다.
 *
 * A scenario worked out up to the levers that are drawn. Plain data: it can be sent to another thread.
 *
 * 효과 = 집행률 × Σ_모양 연도의 무게 × Σ_산업 금액 × Σ_구매 (지역 몫·계수 + 다른 지역 몫·계수), 취업은 해마다 ÷ (1 + g)^(해 − 표 기준연도).
 */
export type ScenarioModel = {
  readonly isNation: boolean;
  /** 뽑는 차원의 수. */
  readonly dimensions: number;
  readonly years: readonly number[];
  /** 표 기준연도부터 몇 해인가. */
  readonly elapsed: readonly number[];
  readonly rates: Readonly<Record<RateId, Quantity>>;
  /** 산업별 금액, 억원. */
  readonly amounts: readonly Quantity[];
  /** 뽑은 뒤 합(`money`)을 지키도록 함께 늘이고 줄이는 산업들. */
  readonly split: { readonly components: readonly number[]; readonly money: number } | null;
  /** 전체 금액을 뽑으면 산업별 금액에 (뽑은 값 ÷ `before`)를 곱한다. */
  readonly total: { readonly lever: number; readonly before: number } | null;
  /** 제 값을 적은 부문이 전체의 값에 허락하는 한도. */
  readonly limits: { readonly localPurchase: number; readonly importShare: number };
  readonly buying: readonly Buying[];
  readonly profiles: readonly Profile[];
  /** 산업마다, 투자 1억원(집행 앞)이 최종수요 몇 억원이 되는가. */
  readonly demand: Float64Array;
  /** 구매마다, 산업별: 그 가운데 구매가 나누는 수요, 억원. */
  readonly domestic: readonly Float64Array[];
  readonly net: NetAssumption;
};

/**
 * 계산해 둔 시나리오에서 뽑을 항목들의 함수를 만든다.
 *
 * The model of an evaluation as a function of the levers drawn.
 *
 * @param levers 차원의 순서대로 항목의 이름
 * @param split 비중의 범위에서 뽑아 합을 지킬 산업들의 차례
 */
export function scenarioModel(
  evaluation: Evaluation,
  levers: readonly string[],
  split: readonly number[],
): ScenarioModel {
  const { assumptions, resolved } = evaluation;
  const quantity = (id: string, value: number): Quantity => {
    const lever = levers.indexOf(id);
    return { value, lever: lever < 0 ? null : lever };
  };
  const money = resolved.investment.map((amount) => inEok(amount));
  const whole = money.reduce((sum, amount) => sum + amount, 0);
  const totalLever = levers.indexOf('investment');
  const before = whole > 0 ? whole : money.length;
  return {
    isNation: resolved.region.level === 'nation',
    dimensions: levers.length,
    years: resolved.years,
    elapsed: resolved.years.map((year) => year - resolved.region.tableYear),
    rates: Object.fromEntries(
      rates.map(({ id }) => [id, quantity(id, assumptions.rates[id].value)]),
    ) as ScenarioModel['rates'],
    amounts: money.map((amount, c) =>
      quantity(`investment.${resolved.components[c]!}`, whole > 0 || totalLever < 0 ? amount : 1),
    ),
    split: split.length > 0 ? { components: split, money: split.reduce((sum, c) => sum + money[c]!, 0) } : null,
    total: totalLever < 0 ? null : { lever: totalLever, before },
    limits: limitsOf(evaluation),
    ...formsOf(
      resolved,
      assumptions.purchases.map(
        ({ localPurchase, importShare }) => [localPurchase?.value ?? null, importShare?.value ?? null] as const,
      ),
    ),
    net: assumptions.net,
  };
}

/** 구매율만 적은 부문은 전체의 수입 비율을, 수입 비율만 적은 부문은 전체의 구매율을 묶는다. */
function limitsOf({ assumptions: { purchases } }: Evaluation): ScenarioModel['limits'] {
  const localPurchase = purchases.map((own) => (own.localPurchase ? 0 : (own.importShare?.value ?? 0)));
  const importShare = purchases.map((own) => (own.importShare ? 0 : (own.localPurchase?.value ?? 0)));
  return { localPurchase: 1 - Math.max(0, ...localPurchase), importShare: 1 - Math.max(0, ...importShare) };
}

type Own = readonly [localPurchase: number | null, importShare: number | null];

/** 산업 × 부문을 훑어, 연도의 모양과 구매가 같은 것끼리 모은다. */
function formsOf(
  resolved: ResolvedScenario,
  owns: readonly Own[],
): Pick<ScenarioModel, 'buying' | 'profiles' | 'demand' | 'domestic'> {
  const { region, prices, schedule, ramp, years } = resolved;
  const buying: Buying[] = [];
  const domestic: Float64Array[] = [];
  const demand = resolved.components.map((_, c) =>
    schedule[c]!.reduce((sum, { at: y, share }) => sum + share * ramp[y]! * prices.toPriceYear[y]!, 0),
  );
  const profiles = new Map<string, { money: Float64Array; persons: Float64Array; forms: Map<string, Form> }>();
  const own = new Map(resolved.purchases.map(({ at }, i) => [at, owns[i]!]));
  const deflated = new Map(resolved.deflated.map(({ at, toTableYear }) => [at, toTableYear]));
  for (const c of resolved.components.keys()) {
    for (const { at: s, share } of resolved.mix[c]!) {
      const written = new Float64Array(years.length);
      for (const { at: y, share: inYear } of schedule[c]!) {
        written[y]! += inYear * ramp[y]! * (deflated.get(s) ?? prices.toTableYear)[y]!;
      }
      const profile = profiles.get(written.join()) ?? {
        money: written.map((amount) => amount * prices.back),
        persons: written.map((amount) => amount * 0.1),
        forms: new Map<string, Form>(),
      };
      profiles.set(written.join(), profile);
      const kind = buyingOf(resolved, s, own.get(s));
      const b = placeOf(buying, kind);
      const spent = (1 - resolved.noDemand[c]!) * share;
      (domestic[b] ??= new Float64Array(resolved.components.length))[c]! += spent * demand[c]!;
      for (const [i, indicator] of indicators.entries()) {
        const add = (side: Form['side'], part: Form['part'], coefficient: number) => {
          if (coefficient === 0) return;
          const key = `${i} ${side} ${b} ${part}`;
          const form = profile.forms.get(key) ?? {
            indicator: i,
            side,
            buying: b,
            part,
            byComponent: new Float64Array(resolved.components.length),
          };
          profile.forms.set(key, form);
          form.byComponent[c]! += spent * coefficient;
        };
        if (kind.where === 'province') {
          add('inRegion', 'region', region.inRegion[indicator][s]!);
          add('outRegion', 'region', region.outRegion[indicator][s]!);
        }
        add('outRegion', 'otherRegions', region.nationwide[indicator][s]!);
      }
    }
  }
  return {
    buying,
    demand: Float64Array.from(demand),
    domestic,
    profiles: [...profiles.values()].map((profile) => ({ ...profile, forms: [...profile.forms.values()] })),
  };
}

function buyingOf({ region }: ResolvedScenario, sector: number, own: Own = [null, null]): Buying {
  const [localPurchase, importShare] = own;
  const where = region.level === 'nation' ? 'nation' : region.absent[sector] ? 'absent' : 'province';
  return { localPurchase, importShare, where };
}

function placeOf(buying: Buying[], kind: Buying): number {
  const found = buying.findIndex(
    ({ localPurchase, importShare, where }) =>
      localPurchase === kind.localPurchase && importShare === kind.importShare && where === kind.where,
  );
  return found < 0 ? buying.push(kind) - 1 : found;
}
