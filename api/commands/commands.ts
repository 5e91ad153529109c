import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import {
  inEok,
  isTooDeep,
  parseKoreanNumber,
  Problem,
  type Lang,
  type Settings,
  type Text,
  type Won,
} from '../../engine/index.ts';
import type { Library } from '../files/library.ts';

export type Context = {
  readonly library: Library;
  readonly lang: Lang;
  readonly json: boolean;
  readonly out: (text: string) => void;
};

/** 끝난 값을 주면 그 값으로 끝난다; 주지 않으면 0. Ends with the exit code it gives, or 0. */
export type Command = (args: readonly string[], context: Context) => Promise<number | void> | number | void;

/** 명령은 부를 때 읽는다: 서버와 차트를 쓰지 않는 명령은 빨라야 한다. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  plans: async () => (await import('./plans.ts')).plans,
  run: async () => (await import('./run.ts')).runCommand,
  compare: async () => (await import('./compare.ts')).compareCommand,
  explain: async () => (await import('./explain.ts')).explainCommand,
  sensitivity: async () => (await import('./sensitivity.ts')).sensitivityCommand,
  sample: async () => (await import('./sample.ts')).sampleCommand,
  audit: async () => (await import('./audit.ts')).auditCommand,
  table: async () => (await import('./table.ts')).tableCommand,
  chart: async () => (await import('./chart.ts')).chartCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
};

/** 명령줄을 잘못 쓴 것. Misuse of the command line. */
export class Usage extends Error {
  readonly text: Text;
  /** 곁에 보일 쓰는 법. */
  readonly help: (lang: Lang) => string;
  constructor(text: Text, help: (lang: Lang) => string = usage) {
    super(text.en);
    this.text = text;
    this.help = help;
  }
}

export function usage(lang: Lang): string {
  const lines: readonly (readonly [string, Text])[] = [
    ['plans', { ko: '계획과 그 발표치', en: 'plans with their stated figures' }],
    ['run <scenario> [--set id=value]… [--detail]', { ko: '시나리오를 계산', en: 'compute a scenario' }],
    ['compare <scenario> <scenario>…', { ko: '나란히 놓고 다른 까닭을 봄', en: 'side by side, and why they differ' }],
    [
      'explain <scenario> <output> [--set id=value]… [--depth n]',
      { ko: '수치 하나가 어디서 왔는지 나무로', en: 'where one figure comes from, as a tree' },
    ],
    [
      'sensitivity <scenario> [--set …] [--goal g=v --by id] [--by-year] [--global]',
      {
        ko: '무엇이 결과를 얼마나 움직이는가, 목표에 이르는 값',
        en: 'what moves the results and by how much; goal seek',
      },
    ],
    [
      'sample <scenario> [--draws n] [--seed n] [--set …] [--by-year] […]',
      { ko: '항목을 범위 안에서 뽑은 결과의 범위', en: 'ranges of the results over draws of the levers' },
    ],
    [
      'audit <plan> [--exact] […]',
      { ko: '발표치가 뜻하는 것과 표가 허락하는 것', en: 'what stated figures imply and tables allow' },
    ],
    [
      'table <list|show|check|import|multipliers|…> [<table>] […]',
      {
        ko: '산업연관표: 유발계수와 그 밖의 셈, 가져오기',
        en: 'input-output tables: every measure, and import',
      },
    ],
    [
      'chart <name> <scenario>…|<plan>|<table> [--set …] [--out f.svg]',
      { ko: '차트: 명세(Vega-Lite), SVG, PNG', en: 'a chart: Vega-Lite spec, SVG or PNG' },
    ],
    ['serve', { ko: 'API와 작업대 (PORT 8080, HOST 127.0.0.1)', en: 'API and workbench (PORT 8080, HOST 127.0.0.1)' }],
  ];
  const width = Math.max(...lines.map(([call]) => call.length));
  const title = lang === 'ko' ? '쓰는 법: npm run -s pageup -- <명령>' : 'Usage: npm run -s pageup -- <command>';
  const common = lang === 'ko' ? '모든 명령에: --json, --lang ko|en' : 'On every command: --json, --lang ko|en';
  return `${title}\n\n${lines.map(([call, what]) => `  ${call.padEnd(width)}  ${what[lang]}`).join('\n')}\n\n${common}\n`;
}

/** 명령의 인자를 읽는다; 모르는 것은 쓰는 법의 잘못이다. */
export function readArgs<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, lang: { type: 'string' }, ...options },
    });
    const lang = (parsed.values as { lang?: string }).lang;
    if (lang !== undefined && lang !== 'ko' && lang !== 'en') {
      throw new Usage({ ko: '--lang은 ko 또는 en입니다.', en: '--lang takes ko or en.' });
    }
    return parsed;
  } catch (error) {
    if (error instanceof Usage) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Usage({ ko: `알 수 없는 인자입니다: ${reason}`, en: reason });
  }
}

/**
 * `--set id=값`들을 읽는다. 값은 수(0.7, 70%), 금액(1,704억원), 비중(2024:0.3,2025:0.7 또는 JSON), 이름 가운데 하나.
 */
export function readSettings(pairs: readonly string[]): Settings {
  const settings: Record<string, unknown> = {};
  for (const pair of pairs) {
    const cut = pair.indexOf('=');
    if (cut <= 0) throw new Usage({ ko: `--set은 id=값으로 씁니다: «${pair}»`, en: `--set takes id=value: “${pair}”` });
    const id = pair.slice(0, cut);
    if (Object.hasOwn(settings, id)) throw new Problem('DUPLICATE_ID', { id });
    Object.defineProperty(settings, id, { value: readValue(pair.slice(cut + 1).trim(), id), enumerable: true });
  }
  return settings;
}

/** 금액은 투자액에, 백분율은 비율에만 쓴다: 단위가 맞지 않으면 글자로 두어 엔진이 거절하게 한다. */
function readValue(text: string, id: string): unknown {
  const takesMoney = id === 'investment' || id.startsWith('investment.');
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (!takesMoney && id !== 'priceYear' && /^[-+]?\d+(\.\d+)?%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (text.startsWith('{')) return readJson(text);
  if (/^[\w-]+:[\d.]+(,[\w-]+:[\d.]+)*$/.test(text)) {
    const parts = text.split(',').map((part) => part.split(':') as [string, string]);
    const twice = parts.find(([key], i) => parts.findIndex(([other]) => other === key) < i);
    if (twice) throw new Problem('DUPLICATE_ID', { id: twice[0] });
    return Object.fromEntries(parts.map(([key, share]) => [key, Number(share)]));
  }
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  return takesMoney ? (readMoney(text) ?? text) : text;
}

/** 금액을 억원으로. 음수나 9,007조가 넘는 금액도 읽어, 무엇이 틀렸는지 엔진이 말하게 한다. */
function readMoney(text: string): number | null {
  if (!/^-?\d.*[천백십조억만원]$/.test(text)) return null;
  const size = parseKoreanNumber(text.replace(/^-/, '').replace(/원$/, ''));
  return size === null ? null : inEok((text.startsWith('-') ? -size : size) as Won);
}

function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (!isTooDeep(value)) return value;
  } catch {
    // 아래에서 쓰는 법을 말한다.
  }
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  throw new Usage({ ko: `JSON으로 읽을 수 없습니다: «${shown}»`, en: `Not valid JSON: “${shown}”` });
}
