import { homeViews, type HomeView } from '../../state/home-view.ts';

/** 표를 세울 수 있는 칸. Columns of the table that rows can be ordered by. */
export const columns = [
  'plan',
  'investment',
  'stated.production',
  'stated.valueAdded',
  'stated.employment',
  'modelled.production',
  'modelled.valueAdded',
  'modelled.employment',
  'inside',
  'persons',
  'verdict',
] as const;
export type Column = (typeof columns)[number];

export type Order = { readonly column: Column; readonly direction: 'ascending' | 'descending' };

/** 주소가 말하는 첫 화면. `view`가 null이면 지난번에 보던 대로. */
export type HomeAsked = { readonly view: HomeView | null; readonly order: Order | null };

/**
 * 주소의 ? 뒤를 읽는다. 모르는 것은 없는 것으로 본다.
 *
 * @example readHome('view=table&sort=persons-descending').order // { column: 'persons', direction: 'descending' }
 */
export function readHome(asked: string): HomeAsked {
  const query = new URLSearchParams(asked);
  const [, name, direction] = /^([\w.]+)-(ascending|descending)$/.exec(query.get('sort') ?? '') ?? [];
  const column = columns.find((known) => known === name);
  return {
    view: homeViews.find((known) => known === query.get('view')) ?? null,
    order: column && direction ? { column, direction: direction as Order['direction'] } : null,
  };
}

/** 주소에 적을 글. The query of a view and its order. */
export function writeHome({ view, order }: HomeAsked): string {
  return [
    ...(view === null ? [] : [`view=${view}`]),
    ...(view === 'table' && order ? [`sort=${order.column}-${order.direction}`] : []),
  ].join('&');
}

/** 제목을 누를 때의 다음 차례: 수는 큰 것부터, 이름과 검증은 앞의 것부터, 다시 누르면 거꾸로. */
export function nextOrder(order: Order | null, column: Column): Order {
  const first = column === 'plan' || column === 'verdict' ? 'ascending' : 'descending';
  const other = first === 'ascending' ? 'descending' : 'ascending';
  return { column, direction: order?.column === column && order.direction === first ? other : first };
}
