import type { Chart, Run } from '../../../../engine/index.ts';
import type { Shown } from './charts.tsx';
import { inTheme } from '../../../view-models/chart-theme.ts';
import { drawChart, drawChartNow, type Drawing } from '../../chart/draw-chart.ts';

type Slot = {
  readonly chart: Chart;
  readonly place: HTMLElement;
  drawing: Drawing | null;
  /** 그려진 모양: 말, 지역, 시나리오의 수. 이것이 바뀔 때만 새로 짠다. */
  shape: string;
  visible: boolean;
  /** 보이지 않아도 한 번은 그려 둘지. */
  wanted: boolean;
  stale: boolean;
};

/**
 * 차트들의 판. 조정이 아무리 잦아도 화면 갱신마다 한 번, 보이는 차트만 새로 그린다.
 *
 * Redraws at most once a frame, and only the charts in view; the rest are drawn once when the page is idle, then when they
 * scroll into view or the page is printed.
 */
export class ChartBoard {
  readonly #slots = new Map<Element, Slot>();
  readonly #watcher = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '120px' });
  #shown: Shown | null = null;
  #askedAt: number | null = null;
  #working = false;

  show(shown: Shown): void {
    this.#shown = shown;
    for (const slot of this.#slots.values()) slot.stale = true;
    this.#ask();
  }

  add(chart: Chart, place: HTMLElement): () => void {
    this.#slots.set(place, { chart, place, drawing: null, shape: '', visible: false, wanted: false, stale: true });
    this.#watcher.observe(place);
    return () => {
      this.#watcher.unobserve(place);
      this.#slots.get(place)?.drawing?.erase();
      this.#slots.delete(place);
    };
  }

  clear(): void {
    this.#watcher.disconnect();
    for (const slot of this.#slots.values()) slot.drawing?.erase();
    this.#slots.clear();
  }

  /** 화면 밖의 것까지 한 번 그린다. */
  drawRest(): void {
    for (const slot of this.#slots.values()) slot.wanted = true;
    this.#ask();
  }

  /** 인쇄하기 앞에, 묵은 것과 아직 그려지는 중인 것을 모두 곧바로 그린다. */
  drawAllNow(): void {
    const shown = this.#shown;
    if (!shown) return;
    for (const slot of [...this.#slots.values()].filter(({ stale, drawing }) => stale || !drawing)) {
      slot.stale = false;
      try {
        redrawNow(slot, shown);
      } catch {
        showFailure(slot);
      }
    }
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const slot = this.#slots.get(target);
      if (slot) slot.visible = isIntersecting;
    }
    this.#ask();
  }

  #ask(): void {
    if (this.#askedAt !== null || this.#working) return;
    this.#askedAt = performance.now();
    requestAnimationFrame(() => void this.#draw());
  }

  async #draw(): Promise<void> {
    const start = this.#askedAt ?? performance.now();
    this.#askedAt = null;
    const due = [...this.#slots.values()].filter(isDue);
    if (!this.#shown || due.length === 0) return;
    this.#working = true;
    for (const slot of due) [slot.stale, slot.wanted] = [false, false];
    await Promise.all(due.map((slot) => redraw(slot, this.#shown!).catch(() => showFailure(slot))));
    performance.measure('pageup:charts', { start, end: performance.now() });
    this.#working = false;
    if ([...this.#slots.values()].some(isDue)) this.#ask();
  }
}

function isDue({ stale, visible, wanted }: Slot): boolean {
  return stale && (visible || wanted);
}

async function redraw(slot: Slot, shown: Shown): Promise<void> {
  const { chart, place } = slot;
  const runs = runsFor(chart, shown);
  const shape = shapeOf(runs, shown);
  if (slot.drawing && slot.shape === shape) return slot.drawing.replace(chart.rows(runs, shown.lang));
  slot.drawing?.erase();
  slot.shape = shape;
  slot.drawing = null;
  const drawn = await drawChart(inTheme(chart.spec(runs, shown.lang), shown.theme), place);
  // 그리는 사이에 인쇄가 먼저 그렸으면, 둘 다 지우고 다음 갱신 때 하나로 그린다.
  const printed = slot.drawing as Drawing | null;
  if (printed) {
    printed.erase();
    drawn.erase();
  }
  slot.drawing = printed ? null : drawn;
  if (printed) [slot.stale, slot.wanted] = [true, true];
}

function redrawNow(slot: Slot, shown: Shown): void {
  const { chart, place } = slot;
  const runs = runsFor(chart, shown);
  const shape = shapeOf(runs, shown);
  if (slot.drawing && slot.shape === shape) return slot.drawing.replaceNow(chart.rows(runs, shown.lang));
  slot.drawing?.erase();
  slot.shape = shape;
  slot.drawing = drawChartNow(inTheme(chart.spec(runs, shown.lang), shown.theme), place);
}

function shapeOf(runs: readonly Run[], { lang, theme }: Shown): string {
  return [lang, theme, ...runs.map(({ region, calibrated }) => region.code + String(calibrated !== null))].join();
}

/** 견주는 차트에는 파일 그대로의 시나리오들과, 조정했다면 지금 것도. */
export function runsFor({ takes }: Chart, { run, siblings }: Shown): readonly Run[] {
  if (takes === 'one') return [run];
  const adjusted = run.levers.some((lever) => JSON.stringify(lever.value) !== JSON.stringify(lever.default));
  return adjusted ? [...siblings, run] : siblings;
}

function showFailure({ place }: Slot): void {
  place.parentElement!.hidden = true;
}
