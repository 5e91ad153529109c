import type { RegionCoefficients } from '../table/coefficients.ts';
import { withParticles, type Text } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { against, type Proof } from './certificate.ts';
import { unclassified } from './groups.ts';
import { coefficientsOf, type Columns, type Restriction, type Terms } from './programme.ts';
import { labelIn, type Reading } from './reading.ts';
import type { FigureKey } from './stated.ts';

type Context = {
  readonly reading: Reading;
  readonly proof: Proof;
  readonly columns: Columns;
  readonly terms: Terms;
  readonly region: RegionCoefficients;
  readonly restrictions: readonly Restriction[];
};

/** 증서를 사람이 읽을 한 문장으로. A certificate as a sentence that a person can check against the table. */
export function sentenceOf(context: Context): Text {
  const { proof } = context;
  const figures = proof.core.filter((name): name is FigureKey => typeof name === 'string');
  if (figures.length < proof.core.length) return conflictSentence(context, figures);
  const [first, second] = figures;
  if (figures.length === 2 && first && second) {
    const [part, whole] = asRatio(first, second);
    return ratioSentence(context, part, whole);
  }
  return weightedSentence(context, figures);
}

/** 투자액이 있으면 투자액으로, 없으면 생산으로, 그도 아니면 부가가치로 나눈다. */
function asRatio(a: FigureKey, b: FigureKey): [FigureKey, FigureKey] {
  const order: readonly FigureKey[] = ['employment', 'valueAdded', 'production', 'investment'];
  return order.indexOf(a) < order.indexOf(b) ? [a, b] : [b, a];
}

function ratioSentence(context: Context, part: FigureKey, whole: FigureKey): Text {
  const { reading, proof, columns, terms, region } = context;
  const [top, bottom] = [labelIn(reading, part), labelIn(reading, whole)];
  const inPart = coefficientsOf(part, columns, terms.scope);
  const inWhole = coefficientsOf(whole, columns, terms.scope);
  const scale = part === 'employment' ? 10 : 1;
  const ratios = [...columns.sector.keys()]
    .filter((j) => inWhole[j]! > 0)
    .map((j) => ({ value: (inPart[j]! / inWhole[j]!) * scale, sector: columns.sector[j]! }));
  const isOver = proof.multipliers[part] < 0;
  const sorted = ratios.toSorted((a, b) => (isOver ? b.value - a.value : a.value - b.value));
  const edge = sorted[0];
  const stated = (terms.figures[part]!.value / terms.figures[whole]!.value) * scale;
  if (!edge) return weightedSentence(context, [part, whole]);
  const named = region.sectors[edge.sector]!;
  const ordinary = sorted.find(({ sector }) => region.sectors[sector]!.code !== unclassified);
  const digits = scale === 1 ? 4 : 2;
  const unit = scale === 1 ? { ko: '', en: '' } : { ko: '명/10억원', en: ' persons per billion won' };
  const shown = (value: number) => ({ ko: value.toFixed(digits) + unit.ko, en: value.toFixed(digits) + unit.en });
  const place = placeOf(terms, region);
  const ratio = {
    ko: whole === 'investment' ? `${place.ko} ${top.ko}계수` : `${place.ko} ${top.ko} ÷ ${bottom.ko}`,
    en:
      whole === 'investment'
        ? `${top.en.toLowerCase()} coefficient ${place.en}`
        : `${top.en.toLowerCase()} ÷ ${bottom.en.toLowerCase()} ${place.en}`,
  };
  const without =
    named.code === unclassified && ordinary
      ? { ko: `, 그 부문을 빼면 ${shown(ordinary.value).ko}`, en: `, ${shown(ordinary.value).en} without it` }
      : { ko: '', en: '' };
  return isOver
    ? {
        ko: `${withParticles(`${ratio.ko}이(가)`)} 가장 큰 부문은 ${named.code} ${named.ko} ${shown(edge.value).ko}${without.ko}: 발표치의 비율(${shown(stated).ko})은 어떤 지출구성으로도 ${place.ko} 효과일 수 없음`,
        en: `The largest ${ratio.en} is ${shown(edge.value).en}, of ${named.code} ${named.en}${without.en}; ${shown(stated).en} cannot be an effect ${place.en} under any mix`,
      }
    : {
        ko: `${withParticles(`${ratio.ko}이(가)`)} 가장 작은 부문은 ${named.code} ${named.ko} ${shown(edge.value).ko}${without.ko}: 발표치의 비율(${shown(stated).ko})처럼 작은 값은 어떤 지출구성으로도 나오지 않음`,
        en: `The smallest ${ratio.en} is ${shown(edge.value).en}, of ${named.code} ${named.en}${without.en}; no mix gives as little as ${shown(stated).en}`,
      };
}

function weightedSentence({ reading, proof, terms, region }: Context, figures: readonly FigureKey[]): Text {
  const place = placeOf(terms, region);
  const sum = (lang: 'ko' | 'en') =>
    figures
      .filter((key) => proof.multipliers[key] !== 0)
      .map(
        (key) =>
          `${signedNumber(proof.multipliers[key])}×${lang === 'ko' ? labelIn(reading, key).ko : labelIn(reading, key).en.toLowerCase()}`,
      )
      .join(' ');
  const total = `−${groupThousands(-against(proof.multipliers, terms), 2)}`;
  const names = {
    ko: figures.map((key) => labelIn(reading, key).ko).join('·'),
    en: listed(figures.map((key, i) => (i === 0 ? labelIn(reading, key).en : labelIn(reading, key).en.toLowerCase()))),
  };
  const alone = figures.length === 1;
  return {
    ko: `${place.ko} ${withParticles(`${names.ko}${alone ? '을(를)' : '은(는)'}`)} ${alone ? '이 부문들로는 낼 수 없음' : '일부만으로는 가능해도 함께는 불가능함'}: (${sum('ko')})의 합은 어느 부문에 써도 0 이상인데(억원·명) 발표치로는 ${total}임`,
    en: `${names.en} (${place.en}) cannot ${alone ? 'be reached' : 'hold together'}: ${sum('en')} is at least 0 for spending in any sector (₩100m, persons), but ${total} with the stated figures`,
  };
}

function conflictSentence({ reading, proof, restrictions }: Context, figures: readonly FigureKey[]): Text {
  const limits = proof.core.flatMap((name) => (typeof name === 'number' ? [restrictions[name]!.text] : []));
  const ko = [...figures.map((key) => labelIn(reading, key).ko), ...limits.map((limit) => `«${limit}»`)].join(', ');
  const en = [
    ...figures.map((key) => labelIn(reading, key).en.toLowerCase()),
    ...limits.map((limit) => `“${limit}”`),
  ].join(', ');
  return { ko: `다음은 함께 성립할 수 없음: ${ko}`, en: `These cannot hold together: ${en}` };
}

function placeOf({ scope }: Terms, { region }: RegionCoefficients): Text {
  return scope === 'inRegion' ? { ko: `${region.ko} 내`, en: `inside ${region.en}` } : { ko: '전국', en: 'nationwide' };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function signedNumber(value: number): string {
  return `${value < 0 ? '−' : '+'}${Number(Math.abs(value).toPrecision(5))}`;
}
