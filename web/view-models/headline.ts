import {
  indicators,
  labels,
  scopeLabel,
  type ByScope,
  type DescribedFigure,
  type Indicator,
  type Lang,
  type Run,
  type Sample,
  type Scope,
} from '../../engine/index.ts';
import { amountText, moneyText, personsText, shareText } from './amounts.ts';
import type { FigureId } from './figure-id.ts';
import { notesAt, type NoteView } from './notes.ts';
import { ownWord, printedText } from './stated.ts';
import { words } from './words.ts';

/** 누르면 내력이 열리는 수치. A figure that leads to where it comes from. */
export type Figure = { readonly id: FigureId; readonly text: string; readonly name: string };

/** 한 지표의 계·지역내·지역외. */
export type Scoped = {
  readonly total: Figure;
  /** 계에서 지역내가 차지하는 몫, 0–1(막대의 길이). 전국표로 계산하면 안과 밖을 알 수 없어 null. */
  readonly parts: { readonly inRegion: Figure; readonly outRegion: Figure; readonly inside: number } | null;
  /** 연인원이면 연평균. */
  readonly average: string | null;
  /** 가정을 그럴듯한 범위에서 뽑았을 때 열에 아홉이 드는 곳; 아직 뽑지 않았거나 한 값이면 null. */
  readonly range: string | null;
};

export type HeadlineRow = {
  readonly indicator: Indicator;
  readonly label: string;
  readonly stated: { readonly figure: Figure; readonly word: string | null } | null;
  readonly modelled: Scoped;
  /** 산출치 ÷ 발표치, 발표치가 있을 때. */
  readonly ratio: string | null;
  /** 발표치에서 거꾸로 구한 투자액이라 저절로 100%인가. */
  readonly ratioByConstruction: boolean;
  readonly calibrated: (Scoped & { readonly factor: string }) | null;
  readonly notes: readonly NoteView[];
};

export type Headline = {
  readonly title: string;
  readonly basis: string;
  /** 보정치의 열을 보일지. */
  readonly hasCalibrated: boolean;
  /** 산출치 ÷ 발표치의 열을 보일지. */
  readonly hasRatio: boolean;
  readonly scopeNames: { readonly inRegion: string; readonly outRegion: string };
  /** 지역내 수치 곁에 늘 설 말: 시·군·구의 수치가 아니라는 것. */
  readonly provinceMark: string | null;
  /** 그 까닭, 온 문장으로. */
  readonly province: string | null;
  /** 계획의 시·도가 아닌 곳의 계수를 썼다면 그 말, 온 문장으로. */
  readonly otherRegion: string | null;
  readonly rows: readonly HeadlineRow[];
  /** 임금을 다시 쓰는 데서 생기는 전국의 효과, 골랐을 때. 위의 어느 수치에도 들어 있지 않다. */
  readonly incomeInduced: { readonly text: string; readonly notes: readonly NoteView[] } | null;
  readonly notes: readonly NoteView[];
};

/**
 * 한 결과를 머리 수치의 표로.
 *
 * The headline table of a run: stated, modelled and calibrated, in and out of the region.
 *
 * @param sample 뽑아 본 범위가 있으면, 산출치의 계 아래에 적는다
 */
export function headline(run: Run, lang: Lang, sample: Sample | null = null): Headline {
  const scopeName = (scope: Scope) => scopeLabel(scope, run.region.title)[lang];
  return {
    title: titleOf(run, lang),
    basis: basisOf(run, lang),
    hasCalibrated: run.calibrated !== null,
    hasRatio: indicators.some((indicator) => run.stated?.[indicator]),
    scopeNames: { inRegion: scopeName('inRegion'), outRegion: scopeName('outRegion') },
    provinceMark: provinceMark(run, lang),
    province: provinceNote(run)?.message[lang] ?? null,
    otherRegion: run.notes.find(({ code }) => code === 'REGION_DIFFERS')?.message[lang] ?? null,
    rows: indicators.map((indicator) => rowOf(run, indicator, lang, sample)),
    incomeInduced: incomeInducedOf(run, lang),
    // 온 문장으로 위에 서는 것은 되풀이하지 않는다.
    notes: notesAt('heading', run, lang).filter(({ code }) => code !== 'REGION_DIFFERS'),
  };
}

function incomeInducedOf(run: Run, lang: Lang): Headline['incomeInduced'] {
  const induced = run.derived.incomeInduced;
  if (!induced) return null;
  const money = (value: number) => moneyText(value, lang);
  const persons = amountText(run, 'employment', induced.employment.value, lang);
  const [production, valueAdded] = [money(induced.production.value), money(induced.valueAdded.value)];
  const income =
    induced.kind === 'full'
      ? { ko: ', 생산에 가계의 소득까지', en: ', household income in production' }
      : { ko: '', en: '' };
  return {
    text: {
      ko: `소득유발(전국${income.ko}, 위의 수치에 더하지 않음): 생산 ${production}, 부가가치 ${valueAdded}, 취업 ${persons}`,
      en: `Income-induced (whole country${income.en}, not part of the figures above): production ${production}, value added ${valueAdded}, employment ${persons}`,
    }[lang],
    notes: notesAt('incomeInduced', run, lang),
  };
}

function titleOf({ investment }: Run, lang: Lang): string {
  if (investment.origin !== 'perUnit') return words.results[lang];
  return words.perUnitResults[lang].replace('{money}', moneyText(investment.value, lang));
}

function basisOf({ investment, effects }: Run, lang: Lang): string {
  const { years } = effects.employment;
  return {
    ko: `금액은 ${investment.priceYear}년 가격, 취업은 ${years > 1 ? `${years}년을 더한 연인원` : '전업환산 인원'}`,
    en: `Money in ${investment.priceYear} prices; employment in ${years > 1 ? `person-years over ${years} years` : 'full-time equivalents'}`,
  }[lang];
}

function provinceNote({ notes }: Run): Run['notes'][number] | undefined {
  return notes.find(({ code }) => code === 'MUNICIPALITY_NOT_IN_TABLE');
}

function provinceMark(run: Run, lang: Lang): string | null {
  const { municipalityTitle } = run;
  if (!municipalityTitle || !provinceNote(run)) return null;
  return { ko: `${municipalityTitle.ko}만의 수치 아님`, en: `not ${municipalityTitle.en} alone` }[lang];
}

function rowOf(run: Run, indicator: Indicator, lang: Lang, sample: Sample | null): HeadlineRow {
  const printed = run.stated?.[indicator] ?? null;
  const factor = run.calibration.factors[indicator];
  const calibrated = run.calibrated?.[indicator] ?? null;
  const ratio = printed && ratioText(run.effects[indicator].total, printed);
  const implied = notesAt('investment', run, lang).filter(({ code }) => code === 'INVESTMENT_IMPLIED');
  const ratioByConstruction = indicator === 'production' && ratio === '100.0%' && implied.length > 0;
  return {
    indicator,
    label: labels[indicator][lang],
    stated: printed && {
      figure: {
        id: `stated.${indicator}`,
        text: printedText(printed, lang),
        name: `${labels.stated[lang]} ${labels[indicator][lang]}`,
      },
      word: ownWord(printed, labels[indicator], lang),
    },
    modelled: {
      ...scoped(run, indicator, 'modelled', run.effects[indicator], lang),
      range: rangeText(run, indicator, lang, sample),
    },
    ratio,
    ratioByConstruction,
    calibrated:
      calibrated && factor !== null
        ? { ...scoped(run, indicator, 'calibrated', calibrated, lang), factor: `×${factor.toFixed(3)}` }
        : null,
    // 시·군·구의 수치가 아니라는 알림은 지역내 수치마다 표지로, 표 위에 온 문장으로 선다.
    notes: [
      ...(ratioByConstruction ? implied : []),
      ...notesAt(indicator, run, lang).filter(({ code }) => code !== 'MUNICIPALITY_NOT_IN_TABLE'),
    ],
  };
}

function scoped(
  run: Run,
  indicator: Indicator,
  kind: 'modelled' | 'calibrated',
  effect: ByScope & { readonly perYearAverage?: number },
  lang: Lang,
): Scoped {
  const summed = run.effects.employment.personYears;
  const text = (value: number) => amountText(run, indicator, value, lang);
  const figure = (scope: Scope, value: number): Figure => ({
    id: `${kind}.${indicator}.${scope}`,
    text: text(value),
    name: `${labels[kind][lang]} ${labels[indicator][lang]} ${scopeLabel(scope, run.region.title)[lang]}`,
  });
  const { inRegion, outRegion, total } = effect;
  return {
    total: figure('total', total),
    parts:
      inRegion === null || outRegion === null
        ? null
        : {
            inRegion: figure('inRegion', inRegion),
            outRegion: figure('outRegion', outRegion),
            inside: total > 0 ? inRegion / total : 0,
          },
    range: null,
    average: summed && effect.perYearAverage !== undefined ? averageText(effect.perYearAverage, lang) : null,
  };
}

/** 한 범위의 수치. 전국표로 계산하면 지역내와 지역외는 없다. */
export function figureIn({ total, parts }: Scoped, scope: Scope): Figure | null {
  return scope === 'total' ? total : (parts?.[scope] ?? null);
}

function rangeText(run: Run, indicator: Indicator, lang: Lang, sample: Sample | null): string | null {
  const drawn = sample?.outputs.find(
    (one) => one.indicator === indicator && one.scope === 'total' && one.year === null,
  );
  if (!drawn || drawn.p5 === drawn.p95) return null;
  const [low, high] = [drawn.p5, drawn.p95].map((value) => amountText(run, indicator, value, lang));
  return { ko: `열에 아홉은 ${low}–${high}`, en: `nine in ten ${low}–${high}` }[lang];
}

function averageText(average: number, lang: Lang): string {
  const persons = personsText(average, lang);
  return { ko: `연평균 ${persons}`, en: `${persons} a year` }[lang];
}

function ratioText(modelled: number, printed: DescribedFigure): string | null {
  return printed.value > 0 ? shareText(modelled / printed.value) : null;
}

/** 화면을 보지 않는 사람에게 들려줄 한 문장. One sentence for those who listen. */
export function headlineAloud(run: Run, lang: Lang): string {
  const { title, rows } = headline(run, lang);
  const said = rows.map(({ label, modelled }) => `${label} ${modelled.total.text}`).join(', ');
  return `${title}: ${labels.modelled[lang]} ${said}`;
}
