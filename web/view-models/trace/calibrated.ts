import { labels, scopeLabel, withParticles, type Indicator, type Scope } from '../../../engine/index.ts';
import { figureIn, headline } from '../headline.ts';
import { assumptionsOf } from './assumptions.ts';
import { nothing, type Told, type Trace } from './shape.ts';

/** 보정치의 내력: 산출치 × 보정계수, 그리고 그것이 증거가 아니라는 것. */
export function traceCalibrated(indicator: Indicator, scope: Scope, { run, lang }: Told): Trace {
  const row = headline(run, lang).rows.find((candidate) => candidate.indicator === indicator)!;
  const title = `${labels.calibrated[lang]} · ${labels[indicator][lang]} · ${scopeLabel(scope, run.region.title)[lang]}`;
  const [calibrated, modelled] = [row.calibrated && figureIn(row.calibrated, scope), figureIn(row.modelled, scope)];
  if (!row.calibrated || !calibrated || !modelled) return { ...nothing, title, value: '–' };
  const identity = run.notes.find(({ code }) => code === 'CALIBRATION_IS_IDENTITY');
  const ko = lang === 'ko';
  return {
    ...nothing,
    title,
    value: calibrated.text,
    said: [
      ko
        ? `산출치 ${modelled.text}에 보정계수 ${withParticles(`${row.calibrated.factor}을(를)`)} 곱한 값입니다.`
        : `The modelled figure, ${modelled.text}, times the factor ${row.calibrated.factor}.`,
      ko
        ? '보정계수는 기준안을 파일의 기본 가정으로 계산했을 때 산출치가 발표치와 같아지도록 지표마다 하나씩 정하며, 조정 항목을 움직여도 바뀌지 않습니다. 지역내와 지역외에도 같은 계수를 곱합니다.'
        : 'There is one factor per indicator, fixed so that the baseline at its filed assumptions meets the stated figure. It does not move with the levers, and it applies to every scope alike.',
    ],
    caution: identity?.message[lang] ?? null,
    facts: row.stated ? [{ label: labels.stated[lang], value: row.stated.figure.text }] : [],
    assumptions: assumptionsOf(run, ['calibration'], lang),
    from: {
      id: `modelled.${indicator}.${scope}`,
      label: ko ? '산출치는 어디서 온 값인가' : 'Where the modelled figure comes from',
    },
  };
}
