import {
  byRule,
  demandRules,
  labels,
  readingText,
  type Audit,
  type DemandRule,
  type Lang,
  type ReadingReport,
} from '../../../engine/index.ts';
import { amountText, rangeText } from './amounts.ts';
import { regionalReadings } from './verdict.ts';
import { words } from './words.ts';

type Figure = keyof NonNullable<ReadingReport['certificate']>['multipliers'];

/** 규칙 하나에서 성립하는지. */
export type ReadingCell = {
  readonly rule: DemandRule;
  readonly status: 'holds' | 'fails' | 'failsNow';
  readonly text: string;
};

/** 불가능의 증서: 한 문장과, 스스로 곱해 볼 표, 이를 수 있는 가장 가까운 수치. */
export type Proof = {
  readonly text: string;
  readonly factors: readonly {
    readonly label: string;
    readonly stated: string;
    readonly factor: string;
    readonly product: string;
  }[];
  readonly sum: string;
  readonly nearest: readonly {
    readonly label: string;
    readonly reached: string;
    readonly stated: string | null;
    readonly change: string | null;
  }[];
};

export type ReadingRow = {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly cells: readonly ReadingCell[];
  readonly demand: string | null;
  readonly proof: Proof | null;
  readonly proofRule: string | null;
};

export type ReadingsView = {
  readonly rules: readonly DemandRule[];
  /** 투자액을 모를 때, 있어야 할 수요의 열을 보일지. */
  readonly hasDemand: boolean;
  readonly regional: readonly ReadingRow[];
  readonly national: readonly ReadingRow[];
  readonly withoutData: readonly string[];
};

/** 해석마다 규칙마다 성립하는지, 불가능하면 그 증서. Which readings hold under which rules, with proofs where none can. */
export function readingsView(audit: Audit, lang: Lang): ReadingsView {
  const own = new Set(regionalReadings(audit));
  const known = audit.readings.filter(({ status }) => status !== 'noData');
  const rows = (readings: readonly ReadingReport[]) => byRule(readings).map((group) => rowOf(audit, group, lang));
  const order = ({ scope, priceYear }: ReadingReport) =>
    (scope === 'nationwide' ? 0 : 2) + (priceYear === null ? 1 : 0);
  return {
    rules: demandRules.filter((rule) => audit.options.demandRules.includes(rule)),
    hasDemand: audit.stated.investment === null && audit.options.investment === null && audit.perUnit === null,
    regional: rows([...own].toSorted((a, b) => order(a) - order(b))),
    national: rows(known.filter((reading) => !own.has(reading))),
    withoutData: withoutData(audit, lang),
  };
}

function rowOf(audit: Audit, group: readonly ReadingReport[], lang: Lang): ReadingRow {
  const widest = group.at(-1)!;
  const failing = group.findLast(({ certificate }) => certificate !== null) ?? null;
  const parts = readingText(widest, audit.region.title)[lang].split(' · ');
  return {
    id: widest.id,
    name: parts.slice(0, -1).join(' · '),
    table: parts.at(-1) ?? '',
    cells: group.map((reading) => cellOf(reading, lang)),
    demand: widest.demand && rangeText(widest.demand, '억원', lang),
    proof: failing && proofOf(audit, failing, lang),
    proofRule: failing && failing !== widest ? failing.demandRule : null,
  };
}

function cellOf({ demandRule: rule, status, unrestricted }: ReadingReport, lang: Lang): ReadingCell {
  const outcome = status === 'feasible' ? 'holds' : unrestricted?.status === 'feasible' ? 'failsNow' : 'fails';
  return { rule, status: outcome, text: words[outcome][lang] };
}

const figures: readonly Figure[] = ['production', 'valueAdded', 'employment', 'investment'];

function proofOf(audit: Audit, reading: ReadingReport, lang: Lang): Proof {
  const { multipliers, text } = reading.certificate!;
  const stated = (key: Figure) =>
    (key === 'investment' ? (audit.options.investment ?? audit.stated[key]?.value) : audit.stated[key]?.value) ?? 0;
  const label = (key: Figure) =>
    key === 'employment' && reading.employment === 'employees'
      ? { ko: '고용유발', en: 'Employees' }[lang]
      : labels[key][lang];
  const used = figures.filter((key) => multipliers[key] !== 0);
  const products = used.map((key) => multipliers[key] * stated(key));
  const unitOf = (key: Figure) => (key === 'employment' ? '명' : '억원');
  const { nearest } = reading;
  return {
    text: text[lang],
    factors: used.map((key, i) => ({
      label: label(key),
      stated: amountText(stated(key), unitOf(key), lang),
      factor: signed(multipliers[key], 4),
      product: signed(products[i]!, 1),
    })),
    sum: signed(
      products.reduce((sum, product) => sum + product, 0),
      1,
    ),
    nearest: nearest
      ? figures.flatMap((key) => {
          const reached = nearest[key];
          if (reached === null) return [];
          const was = stated(key);
          const change = was > 0 ? reached / was - 1 : 0;
          return [
            {
              label: label(key),
              reached: amountText(reached, unitOf(key), lang),
              stated: was > 0 ? amountText(was, unitOf(key), lang) : null,
              change:
                Math.abs(change) < 5e-4 ? null : `${change < 0 ? '−' : '+'}${(Math.abs(change) * 100).toFixed(1)}%`,
            },
          ];
        })
      : [],
  };
}

function signed(value: number, digits: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
}

/** 자료가 없는 까닭마다 몇 가지인지. */
function withoutData({ readings, findings }: Audit, lang: Lang): readonly string[] {
  if (readings.every(({ status }) => status !== 'noData')) return [];
  return findings.filter(({ code }) => code === 'READINGS_WITHOUT_DATA').map(({ message }) => message[lang]);
}
