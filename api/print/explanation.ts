import {
  amountText,
  groupThousands,
  operationSigns,
  type Explanation,
  type Lang,
  type LeafSource,
  type Text,
  type TraceNode,
} from '../../engine/index.ts';

/** 더하기 하나에서 보일 몫의 수; 나머지는 묶는다. */
const shownParts = 5;

/**
 * 나무를 사람이 읽게: 더한 것은 큰 것부터, 가장 큰 것만 끝까지 펴고, 곱하고 나눈 것은 모두 편다. 끝에 근거를 모은다.
 *
 * A tree for people. Of a sum the largest part is opened to its sources and the rest are one line each; factors are all opened.
 * With a depth every part is shown. What everything rests on is gathered at the end.
 */
export function printExplanation(explanation: Explanation, lang: Lang): string {
  const { tree, scenario, output, nodes, depth } = explanation;
  const isWhole = depth === null;
  const head = {
    ko: [
      `${tree.label.ko} = ${amountText(tree, lang)}`,
      `${scenario.title.ko} (${scenario.id}) · ${output} · 마디 ${groupThousands(nodes)}개`,
      isWhole
        ? '이 숫자는 어디서 왔나: 큰 것부터, 가장 큰 가지를 끝까지 폄. 넓게 보려면 --depth 4, 모두 보려면 --json'
        : '이 숫자는 어디서 왔나: 큰 것부터',
    ],
    en: [
      `${tree.label.en} = ${amountText(tree, lang)}`,
      `${scenario.title.en} (${scenario.id}) · ${output} · ${groupThousands(nodes)} nodes`,
      isWhole
        ? 'Where it comes from: largest first, the largest branch opened to its sources. Wider: --depth 4; all: --json'
        : 'Where it comes from: largest first',
    ],
  }[lang];
  const lines = branch(tree, '', 0, { lang, isWhole, seen: new Set() });
  return [...head, '', ...lines, '', ...(isWhole ? basis(tree, lang) : []), ...hashLine(explanation, lang), ''].join(
    '\n',
  );
}

type Page = { readonly lang: Lang; readonly isWhole: boolean; readonly seen: Set<unknown> };

function branch(node: TraceNode, sign: string, level: number, page: Page, isBeforeUnitStep = false): string[] {
  const { lang, seen } = page;
  const { children, hidden, label, source } = node;
  const isAgain = children.length > 0 && seen.has(children);
  const after = [
    isAgain ? { ko: '(위와 같음)', en: '(as above)' }[lang] : '',
    hidden > 0
      ? { ko: `(아래 ${groupThousands(hidden)}마디)`, en: `(${groupThousands(hidden)} nodes below)` }[lang]
      : '',
    source ? `← ${source.text[lang].replace(`: ${label[lang]} (`, ' (')}` : '',
  ].filter((part) => part !== '');
  const amount = isBeforeUnitStep ? inWon(node, lang) : amountText(node, lang);
  const line = `${'   '.repeat(level)}${sign.padEnd(2)}${[amount, label[lang], ...after].join('  ')}`;
  if (isAgain) return [line];
  seen.add(children);
  return [line, ...(node.operation === 'sum' ? summed(node, level + 1, page) : factors(node, level + 1, page))];
}

function factors({ operation, children }: TraceNode, level: number, page: Page): string[] {
  const isUnitStep = children[1]?.unit === '원/억원';
  return children.flatMap((child, i) =>
    branch(child, i === 0 ? '' : operationSigns[operation], level, page, isUnitStep && i === 0),
  );
}

/** 억원으로 바꾸기 앞의 금액은 이름처럼 원으로. Before it is divided into 억원, money is shown in won as its label says. */
function inWon({ value }: TraceNode, lang: Lang): string {
  return { ko: `${groupThousands(value)}원`, en: `₩${groupThousands(value)}` }[lang];
}

/** 더한 것들: 큰 것부터, 나머지는 묶어서. */
function summed({ children, unit }: TraceNode, level: number, page: Page): string[] {
  const { lang, isWhole } = page;
  const bySize = children.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (!isWhole) return bySize.flatMap((child) => branch(child, '+', level, page));
  const shown = bySize.length > shownParts + 1 ? bySize.slice(0, shownParts) : bySize;
  const rest = children.filter((child) => !shown.includes(child));
  const [first, ...others] = shown;
  const together = rest.reduce((total, { value }) => total + value, 0);
  const label = { ko: `그 외 ${rest.length}개 합계`, en: `${rest.length} others together` };
  const folded: TraceNode = { operation: 'value', label, value: together, unit, source: null, children: [], hidden: 0 };
  return [
    ...(first ? branch(first, '+', level, page) : []),
    ...others.flatMap((child) => branch(closed(child), '+', level, page)),
    ...(rest.length > 0 ? [`${'   '.repeat(level)}+ ${amountText(folded, lang)}  ${label[lang]}`] : []),
  ];
}

/** 한 줄로만 보일 마디. */
function closed(node: TraceNode): TraceNode {
  return { ...node, children: [] };
}

/** 이 숫자가 기대는 것들: 표마다 칸의 수, 발표치, 물가, 가정. */
function basis(tree: TraceNode, lang: Lang): string[] {
  const sources = sourcesIn(tree);
  const cells = new Map<string, Set<string>>();
  const written = new Map<string, Set<string>>();
  const years = new Map<string, Set<string>>();
  const said = new Set<string>();
  for (const source of sources) {
    if (source.kind === 'table')
      add(cells, source.text[lang].split(' · ')[0]!, `${source.sector} ${source.text[lang]}`);
    else if (source.kind === 'assumption' && source.place && /^(components|demand)\b/.test(source.place.path)) {
      add(written, source.place.file, source.text[lang]);
    } else if (source.kind === 'assumption' && source.lever === 'schedule') {
      const { place, reason } = source;
      add(years, `(${place?.file} schedule)${reason ? ` — ${reason[lang]}` : ''}`, source.text[lang]);
    } else if (source.kind !== 'constant') said.add(source.text[lang]);
  }
  const counted = (files: ReadonlyMap<string, ReadonlySet<string>>, text: (name: string, n: number) => Text) =>
    [...files].map(([name, found]) => text(name, found.size)[lang]);
  const lines = [
    ...counted(cells, (name, n) => ({ ko: `${name}: 계수 ${n}개`, en: `${name}: ${n} coefficients` })),
    ...[...said].toSorted((a, b) => (a < b ? -1 : 1)),
    ...counted(years, (name, n) => ({
      ko: `가정: 연차계획 ${n}개 해 ${name}`,
      en: `Assumption: shares of ${n} years ${name}`,
    })),
    ...counted(written, (name, n) => ({
      ko: `가정: 산업별 투자와 지출구성 ${n}개 (${name})`,
      en: `Assumptions: ${n} on investment and mix by component (${name})`,
    })),
  ];
  return [{ ko: '근거:', en: 'What it rests on:' }[lang], ...lines.map((line) => `  - ${line}`), ''];
}

function add(groups: Map<string, Set<string>>, key: string, member: string): void {
  groups.set(key, (groups.get(key) ?? new Set<string>()).add(member));
}

/** 나무의 모든 출처; 같은 가지는 한 번만 본다. */
function sourcesIn(tree: TraceNode): LeafSource[] {
  const seen = new Set<unknown>();
  const walk = (node: TraceNode): LeafSource[] => {
    if (node.source) return [node.source];
    if (seen.has(node.children)) return [];
    seen.add(node.children);
    return node.children.flatMap(walk);
  };
  return walk(tree);
}

function hashLine({ hash }: Explanation, lang: Lang): string[] {
  return [`${{ ko: '결과 해시', en: 'Result hash' }[lang]} ${hash}`];
}
