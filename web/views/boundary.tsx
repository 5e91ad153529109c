import { Component, type ReactNode } from 'preact/compat';
import { words } from '../view-models/words.ts';

/** 그리다 난 잘못이 빈 화면이 되지 않게. Keeps a fault from leaving an empty page. */
export class Boundary extends Component<{ children: ReactNode; lang: 'ko' | 'en' }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const { lang } = this.props;
    return (
      <section className="stopped page-width" role="alert">
        <h1>{words.broken[lang]}</h1>
        <p className="actions">
          <button type="button" className="button primary" onClick={() => window.location.reload()}>
            {words.retry[lang]}
          </button>
        </p>
      </section>
    );
  }
}
