import { prepare, type FlowTable, type Lang, type Shares, type Study, type Text } from '../../../engine/index.ts';

/** 지출구성의 본: 어디서 온 것인지 까닭이 함께 간다. A spending mix to start from, with where it comes from. */
export type MixTemplate = {
  readonly id: string;
  /** 목록의 묶음: 공식 표이거나 어느 계획. */
  readonly group: Text;
  readonly title: Text;
  readonly mix: Shares;
  readonly reason: Text;
};

export const capitalId = 'capital';
const oneSector = 'sector:';

export function sectorMixId(code: string): string {
  return oneSector + code;
}

/** `sector:31`이면 «31». */
export function sectorOfMix(id: string): string | null {
  return id.startsWith(oneSector) ? id.slice(oneSector.length) : null;
}

/** 민간과 정부의 고정자본형성. Codes of private and government fixed capital formation. */
const capitalItems = ['9121', '9122'];
const digits = 4;

/**
 * 나라 전체의 투자가 쓰인 구성: 국산과 수입을 더한 고정자본형성의 부문별 비중.
 *
 * The national mix of fixed capital formation, domestic and imported together. Sectors that give more back than they take (sales of
 * used goods and scrap stand as negatives) are left out.
 *
 * @source 한국은행, 2020년 산업연관표(생산자가격), 최종수요 9121·9122
 */
export function capitalMix({ sectors, finalDemand }: FlowTable): Shares {
  const { items, domestic, imported } = finalDemand;
  const columns = capitalItems.map((item) => items.indexOf(item)).filter((column) => column >= 0);
  const amounts = sectors.map(({ code }, s) => {
    const sum = columns.reduce((before, column) => {
      const at = s * items.length + column;
      return before + domestic[at]! + (imported?.[at] ?? 0);
    }, 0);
    return [code, Math.max(0, sum)] as const;
  });
  return roundedShares(Object.fromEntries(amounts));
}

/**
 * 합이 꼭 1인 비중으로: 소수 넷째 자리까지, 남는 것은 가장 큰 몫에. 0이 되는 몫은 뺀다.
 *
 * Amounts as shares that sum to exactly 1 with four decimals; what rounds to nothing is left out.
 *
 * @example
 * roundedShares({ a: 1, b: 1, c: 1 }) // => { a: 0.3334, b: 0.3333, c: 0.3333 }
 */
export function roundedShares(amounts: Shares): Shares {
  const unit = 10 ** digits;
  const sum = Object.values(amounts).reduce((before, amount) => before + amount, 0);
  const rounded = Object.entries(amounts)
    .map(([key, amount]) => ({ key, parts: Math.round((amount / sum) * unit) }))
    .filter(({ parts }) => parts > 0);
  const largest = rounded.reduce((best, one) => (one.parts > best.parts ? one : best), rounded[0]!);
  largest.parts += unit - rounded.reduce((before, { parts }) => before + parts, 0);
  return Object.fromEntries(rounded.map(({ key, parts }) => [key, parts / unit]));
}

/** 공식 표의 구성과, 다른 계획의 기준안에서 본뜬 구성들. Templates: the official table's, then those of other plans' baselines. */
export function mixTemplates(national: FlowTable, baselines: readonly Study[]): readonly MixTemplate[] {
  return [capitalTemplate(national), ...baselines.flatMap(templatesOf)];
}

export function capitalTemplate(national: FlowTable): MixTemplate {
  const { year } = national;
  return {
    id: capitalId,
    group: { ko: '공식 표', en: 'Official table' },
    title: { ko: '전국 투자 평균 (고정자본형성)', en: 'National investment, average (fixed capital formation)' },
    mix: capitalMix(national),
    reason: {
      ko: `산업의 지출구성을 몰라, ${year}년 전국표의 고정자본형성(민간과 정부) 구성을 씀(가정)`,
      en: `The mix of this industry is not known; the mix of fixed capital formation, private and government, of the ${year} national table is taken (assumption)`,
    },
  };
}

function templatesOf(study: Study): readonly MixTemplate[] {
  const { plan } = study;
  const { id, components } = prepare(study).defaults;
  if (plan === null) return [];
  return components
    .filter((component) => plan.components.some((known) => known.id === component.id))
    .map(({ id: component, title, mix }) => ({
      id: `${id}/${component}`,
      group: plan.title,
      title,
      mix: roundedShares(mix),
      reason: {
        ko: `«${plan.title.ko}» 기준안의 «${title.ko}» 지출구성을 본뜸(가정)`,
        en: `Modelled on the mix of “${title.en}” in the baseline of “${plan.title.en}” (assumption)`,
      },
    }));
}

/** 한 부문에 모두 쓰는 구성. */
export function oneSectorTemplate({ sectors }: FlowTable, code: string): MixTemplate | null {
  const sector = sectors.find((known) => known.code === code);
  if (!sector) return null;
  const { ko, en } = sector;
  return {
    id: sectorMixId(code),
    group: { ko: '한 부문', en: 'One sector' },
    title: { ko, en },
    mix: { [code]: 1 },
    reason: { ko: `모두 «${code} ${ko}»에 쓴다고 봄(가정)`, en: `All is spent on “${code} ${en}” (assumption)` },
  };
}

/** 구성을 한 줄로: 큰 몫부터 셋. */
export function mixText(mix: Shares, { sectors }: FlowTable, lang: Lang): string {
  const names = new Map(sectors.map((sector) => [sector.code, sector[lang]]));
  const rows = Object.entries(mix).toSorted(([, a], [, b]) => b - a);
  const shown = rows.slice(0, 3).map(([code, share]) => `${names.get(code) ?? code} ${Math.round(share * 100)}%`);
  return shown.join(', ') + (rows.length > 3 ? ' …' : '');
}
