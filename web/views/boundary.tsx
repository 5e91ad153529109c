import { Component, type ReactNode } from 'preact/compat';
import { words } from '../view-models/words.ts';
import { Unloaded } from './waiting.tsx';

/** 그리다 난 잘못이 빈 화면이 되지 않게. Keeps a fault from leaving an empty page. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Unloaded title={words.broken} /> : this.props.children;
  }
}
