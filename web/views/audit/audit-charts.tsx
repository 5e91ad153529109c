import { memo, useMemo } from 'preact/compat';
import { auditCharts, type Audit, type AuditChart } from '../../../engine/index.ts';
import { words } from '../../view-models/audit/words.ts';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { useLang, useSay } from '../language.tsx';

/** 검증의 차트들. 온 검증이 다시 풀렸을 때만 그린다. 효과를 밝히지 않은 계획에는 비율이 없다. */
export const AuditCharts = memo(function AuditCharts({ audit }: { audit: Audit }) {
  const say = useSay();
  const drawn = auditCharts.filter(({ name }) => audit.perUnit === null || name === 'audit-bounds');
  return (
    <section className="charts" aria-labelledby="charts">
      <div className="section-head">
        <h2 id="charts">{say(words.charts)}</h2>
      </div>
      <div className="audit-charts">
        {drawn.map((chart) => (
          <OneChart key={chart.name} chart={chart} audit={audit} />
        ))}
      </div>
    </section>
  );
});

/** 비율만 그리는 차트는 제약을 움직여도 같으므로, 명세가 같으면 다시 그리지 않는다. */
function OneChart({ chart, audit }: { chart: AuditChart; audit: Audit }) {
  const lang = useLang();
  const text = useMemo(() => JSON.stringify(chart.spec(audit, lang)), [chart, audit, lang]);
  const spec = useMemo(() => JSON.parse(text) as ReturnType<AuditChart['spec']>, [text]);
  return <ChartFigure name={`${audit.plan.id}-${chart.name}`} title={chart.title[lang]} spec={spec} />;
}
