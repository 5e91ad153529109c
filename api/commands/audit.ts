import {
  inEok,
  parseMoney,
  demandRules,
  type AuditOptions,
  type DemandRule,
  type GivenRestriction,
} from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { printAudit } from '../print/audit.ts';
import { readArgs, Usage, type Context } from './commands.ts';

const flags = {
  exact: { type: 'boolean' },
  'ignore-investment': { type: 'boolean' },
  investment: { type: 'string' },
  'price-year': { type: 'string' },
  demand: { type: 'string' },
  exclude: { type: 'string', multiple: true },
  require: { type: 'string', multiple: true },
  scenario: { type: 'string' },
} as const;

type Flags = { [flag in keyof typeof flags]?: string | boolean | string[] };

export function auditCommand(args: readonly string[], { library, lang, json, out }: Context): void {
  const { positionals, values } = readArgs(args, flags);
  const [plan, ...more] = positionals;
  if (plan === undefined || more.length > 0) {
    throw new Usage({ ko: 'audit에는 계획 하나가 필요합니다.', en: 'audit takes one plan.' });
  }
  const given = values as Flags;
  const scenario = given.scenario === undefined ? null : library.prepareNamed(String(given.scenario));
  const report = auditPlan(library, plan, scenario, optionsOf(given));
  out(json ? `${JSON.stringify(report)}\n` : printAudit(report, lang));
}

function optionsOf(given: Flags): AuditOptions {
  return {
    exact: given.exact === true,
    ignoreInvestment: given['ignore-investment'] === true,
    investment: investmentOf(given.investment as string | undefined),
    priceYear: priceYearOf(given['price-year'] as string | undefined),
    demandRule: ruleOf(given.demand as string | undefined),
    exclude: ((given.exclude as string[] | undefined) ?? []).flatMap(excludedIn),
    restrictions: ((given.require as string[] | undefined) ?? []).map(restrictionOf),
  };
}

/** 금액 그대로(4조, 40,000억원)나 억원을 센 수. */
function investmentOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const amount = parseMoney(text);
  if (amount !== null) return inEok(amount);
  throw new Usage({
    ko: '--investment는 0보다 큰 금액입니다(예: 4조, 40,000억원).',
    en: '--investment takes an amount of money above 0, such as 4조 or 40,000억원.',
  });
}

function priceYearOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'none') return null;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new Usage({
    ko: '--price-year는 네 자리 연도 또는 none입니다.',
    en: '--price-year takes a four-digit year or none.',
  });
}

function ruleOf(text: string | undefined): DemandRule | undefined {
  if (text === undefined) return undefined;
  const rule = demandRules.find((known) => known === text);
  if (rule) return rule;
  const known = demandRules.join(', ');
  throw new Usage({ ko: `--demand는 ${known} 가운데 하나입니다.`, en: `--demand takes one of ${known}.` });
}

function excludedIn(text: string): string[] {
  const names = listed(text);
  if (names.length > 0) return names;
  throw new Usage({
    ko: '--exclude는 부문 코드나 묶음의 이름을 쉼표로 이어 씁니다.',
    en: '--exclude takes sector codes or names of groups, joined by commas.',
  });
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** «construction>=0.4», «50,51<=60%», «plan=1». */
function restrictionOf(text: string): GivenRestriction {
  const [, names = '', sign, number = '', percent] =
    /^([^<>=]+)(>=|<=|=)(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text.replaceAll(/\s/g, '')) ?? [];
  const sectors = listed(names);
  if (sign === undefined || sectors.length === 0) {
    throw new Usage({
      ko: `--require는 "<묶음>>=0.4"처럼 씁니다: «${text}»`,
      en: `--require takes "<group>>=0.4": “${text}”`,
    });
  }
  const share = Number(number) / (percent === '%' ? 100 : 1);
  return { sectors, of: 'demand', ...(sign === '<=' ? {} : { min: share }), ...(sign === '>=' ? {} : { max: share }) };
}
