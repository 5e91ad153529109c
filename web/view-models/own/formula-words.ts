import {
  labels,
  scopeLabel,
  scopes,
  type Formula,
  type Lang,
  type Run,
  type Scope,
  type Step,
  type Text,
} from '../../../engine/index.ts';

/** 셈의 세기: 약한 것이 센 것 안에 들면 괄호로 싼다. How tightly a part binds; a looser one inside a tighter takes parentheses. */
type Said = { readonly text: string; readonly binds: number };

const atom = 4;
const signs = {
  '*': { text: '×', binds: 3 },
  '/': { text: '÷', binds: 3 },
  '+': { text: '+', binds: 2 },
  '-': { text: '−', binds: 2 },
  '<': { text: '<', binds: 1 },
  '<=': { text: '≤', binds: 1 },
  '>': { text: '>', binds: 1 },
  '>=': { text: '≥', binds: 1 },
  '==': { text: '=', binds: 1 },
  '!=': { text: '≠', binds: 1 },
} as const;

/**
 * 식이 말하는 것: 이름을 화면의 낱말로, 지역내는 시·도의 이름으로.
 *
 * What a formula says, in the words of the page and in either language, however its author wrote it.
 *
 * @example
 * formulaInWords('지역내 취업 / 투자액' as Formula, run, 'ko') // => '취업유발(산출치, 충북 내, 연인원) ÷ 투자액'
 */
export function formulaInWords({ steps }: Formula, run: Run, lang: Lang): string {
  const said: Said[] = [];
  for (const step of steps) said.push(saidOf(step, said, run, lang));
  return said.at(-1)!.text;
}

function saidOf(step: Step, said: readonly Said[], run: Run, lang: Lang): Said {
  const plain = (at: number) => said[at]!.text;
  const within = (at: number, binds: number) => (said[at]!.binds >= binds ? plain(at) : `(${plain(at)})`);
  switch (step.op) {
    case 'number':
      return { text: String(step.value), binds: atom };
    case 'given':
      return { text: step.name, binds: atom };
    case 'figure':
      return { text: figureInWords(step.name, run, lang), binds: atom };
    case 'negate':
      return { text: `−${within(step.of, atom)}`, binds: 2 };
    case 'power':
      return { text: `${within(step.of, atom)}^${step.exponent}`.replace('^-', '^−'), binds: 3.5 };
    case 'abs':
      return call({ ko: '크기', en: 'absolute value' }[lang], plain(step.of));
    case 'sqrt':
      return call({ ko: '제곱근', en: 'square root' }[lang], plain(step.of));
    case 'min':
      return call({ ko: '작은 쪽', en: 'smaller of' }[lang], plain(step.left), plain(step.right));
    case 'max':
      return call({ ko: '큰 쪽', en: 'larger of' }[lang], plain(step.left), plain(step.right));
    case 'choose': {
      const [condition, yes, no] = [step.condition, step.yes, step.no].map((at) => within(at, 1));
      return {
        text: { ko: `${condition}이면 ${yes}, 아니면 ${no}`, en: `if ${condition}, ${yes}; otherwise ${no}` }[lang],
        binds: 0,
      };
    }
    default: {
      const { text, binds } = signs[step.op];
      // 빼고 나누는 것의 오른쪽은 같은 세기라도 싼다.
      const right = within(step.right, step.op === '-' || step.op === '/' || binds === 1 ? binds + 0.5 : binds);
      return { text: `${within(step.left, binds === 1 ? 2 : binds)} ${text} ${right}`, binds };
    }
  }
}

function call(name: string, ...of: readonly string[]): Said {
  return { text: `${name}(${of.join(', ')})`, binds: atom };
}

/** 식에 쓴 수치 하나를 화면의 낱말로. `employment.inRegion` → «취업유발(산출치, 충북 내, 연인원)». */
export function figureInWords(name: string, run: Run, lang: Lang): string {
  const [first = '', second = '', third] = name.split('.');
  const named = (word: string) => words[word]?.[lang] ?? word;
  const summed = (indicator: string) =>
    indicator.startsWith('employ') && run.effects.employment.personYears ? [personYears[lang]] : [];
  if (first === 'stated') return about(named(second), [kinds.stated[lang]], lang);
  if (first === 'employees') return about(named(first), [kinds.wageWorkers[lang], ...summed(first)], lang);
  const [kind, indicator, scope] =
    first === 'calibrated' ? (['calibrated', second, third] as const) : (['modelled', first, second] as const);
  if (!isScope(scope)) return named(first);
  const isNamed = scope !== 'total' && run.region.level === 'province';
  const place = isNamed ? scopeLabel(scope, run.region.title) : placeless[scope];
  return about(named(indicator), [kinds[kind][lang], place[lang], ...summed(indicator)], lang);
}

function about(name: string, told: readonly string[], lang: Lang): string {
  return `${name}${lang === 'en' ? ' ' : ''}(${told.join(', ')})`;
}

function isScope(word: string | undefined): word is Scope {
  return scopes.some((scope) => scope === word);
}

const personYears: Text = { ko: '연인원', en: 'person-years' };

const kinds = {
  stated: { ko: labels.stated.ko, en: 'stated' },
  modelled: { ko: labels.modelled.ko, en: 'modelled' },
  calibrated: { ko: labels.calibrated.ko, en: 'calibrated' },
  wageWorkers: { ko: '임금근로자', en: 'wage workers' },
} as const satisfies Record<string, Text>;

const placeless = {
  total: { ko: labels.total.ko, en: 'total' },
  inRegion: { ko: labels.inRegion.ko, en: 'in-region' },
  outRegion: { ko: labels.outRegion.ko, en: 'out-of-region' },
} as const satisfies Record<Scope, Text>;

const words: Readonly<Record<string, Text>> = {
  ...labels,
  imports: { ko: '수입유발', en: 'Imports' },
  employees: { ko: '고용유발', en: 'Employees' },
  years: { ko: '연수', en: 'Years' },
};
