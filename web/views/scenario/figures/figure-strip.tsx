import type { Headline } from '../../../view-models/headline.ts';

/** 좁은 화면에서 조정하는 동안 위에 붙어 있는 세 수치. 아래 표와 같은 값이라 읽어 주지 않는다. */
export function FigureStrip({ headline }: { headline: Headline }) {
  return (
    <div className="strip" aria-hidden="true">
      {headline.rows.map(({ indicator, label, modelled }) => (
        <div key={indicator}>
          <span>{label}</span>
          <strong>{modelled.total.text}</strong>
        </div>
      ))}
    </div>
  );
}
