import {
  distributionLabels,
  groupThousands,
  type Distribution,
  type Lang,
  type Lever,
  type Run,
  type Sample,
} from '../../../engine/index.ts';
import { notationOf } from '../lever-number.ts';

/** 뽑는 항목 한 줄. */
export type DrawnLine = { readonly key: string; readonly label: string; readonly value: string };

/** 뽑는 항목마다 어떤 분포인지, 항목의 단위로. What is drawn from which distribution, in each lever's own unit. */
export function rangeNotes(run: Run, { ranges }: Sample, lang: Lang): readonly DrawnLine[] {
  return ranges.flatMap(({ lever: id, distribution, assumed }) => {
    const lever = run.levers.find((declared) => declared.id === id);
    if (!lever) return [];
    const guess = assumed ? { ko: ' (분포는 가정)', en: ' (shape assumed)' }[lang] : '';
    return [{ key: id, label: lever.label[lang], value: distributionText(distribution, lever, lang) + guess }];
  });
}

/** «삼각 40%–60%, 가장 그럴듯한 값 50%», 항목의 단위로. */
export function distributionText(distribution: Distribution, lever: Lever, lang: Lang): string {
  const text = (value: number) => notationOf(lever).text(value, lang);
  const kind = distributionLabels[distribution.kind][lang];
  switch (distribution.kind) {
    case 'fixed':
      return `${kind} ${text(distribution.value)}`;
    case 'discrete': {
      const whole = distribution.weights.reduce((sum, weight) => sum + weight, 0);
      const share = (weight: number) => `${Math.round((weight / whole) * 100)}%`;
      return `${kind} ${distribution.values.map((value, i) => `${text(value)} (${share(distribution.weights[i]!)})`).join(', ')}`;
    }
    case 'triangular':
    case 'pert': {
      const most = { ko: '가장 그럴듯한 값', en: 'most likely' }[lang];
      return `${kind} ${text(distribution.min)}–${text(distribution.max)}, ${most} ${text(distribution.mode)}`;
    }
    case 'uniform':
      return `${kind} ${text(distribution.min)}–${text(distribution.max)}`;
    case 'normal':
    case 'lognormal': {
      const mean = { ko: '평균', en: 'mean' }[lang];
      return `${kind} ${text(distribution.min)}–${text(distribution.max)}, ${mean} ${text(distribution.mean)} ± ${text(distribution.standardDeviation)}`;
    }
    default:
      return distribution satisfies never;
  }
}

/** «4,096번 뽑음 (Sobol')». */
export function drawnText({ draws, method }: Sample, lang: Lang): string {
  const how = { sobol: "Sobol'", random: { ko: '무작위', en: 'random' }[lang] }[method];
  return { ko: `${groupThousands(draws)}번 뽑음 (${how})`, en: `${groupThousands(draws)} draws (${how})` }[lang];
}
