/** 시나리오 화면의 오른쪽에 펼쳐 둘 것. What lies open beside the levers. */
export const scenarioTabs = ['results', 'uncertainty'] as const;
export type ScenarioTab = (typeof scenarioTabs)[number];

/** 주소의 # 뒤가 가리키는 곳. Where the hash points. */
export type Route =
  /** `asked`는 보기와 차례, 주소의 ? 뒤(view-models/home/asked.ts가 읽는다). */
  | { readonly page: 'home'; readonly asked: string }
  /** `figure`는 내력을 펴 볼 수치의 이름(view-models/figure-id.ts). */
  | { readonly page: 'scenario'; readonly id: string; readonly tab: ScenarioTab; readonly figure: string | null }
  /** `asked`는 까닭을 볼 두 시나리오와 파일 그대로 볼 것, 주소의 ? 뒤(view-models/compare/asked.ts가 읽는다). */
  | { readonly page: 'compare'; readonly ids: readonly string[]; readonly asked: string }
  /** `asked`는 둔 제약들, 주소의 ? 뒤(view-models/audit/asked.ts가 읽는다). */
  | { readonly page: 'audit'; readonly plan: string | null; readonly asked: string }
  /** `place`는 부문 코드나 보기의 이름, `asked`는 주소의 ? 뒤. */
  | { readonly page: 'tables'; readonly id: string | null; readonly place: string | null; readonly asked: string }
  /** `id`는 고칠 자기 계획; 없으면 새 계획. */
  | { readonly page: 'new'; readonly id: string | null }
  | { readonly page: 'shared'; readonly code: string }
  | { readonly page: 'lost'; readonly hash: string };

export type PageName = Route['page'];

const name = '[a-z0-9][a-z0-9-]*';

type Reader = readonly [RegExp, (found: Readonly<Record<string, string | undefined>>) => Route];

const readers: readonly Reader[] = [
  [/^#?\/?(\?(?<asked>.*))?$/, ({ asked }) => ({ page: 'home', asked: asked ?? '' })],
  [
    new RegExp(`^#/scenarios/(?<id>${name})(/(?<tab>${scenarioTabs.join('|')}))?(\\?figure=(?<figure>[\\w.-]+))?$`),
    ({ id, tab = 'results', figure = null }) => ({ page: 'scenario', id: id!, tab: tab as ScenarioTab, figure }),
  ],
  [
    new RegExp(`^#/compare(/(?<ids>${name}(,${name})*))?(\\?(?<asked>.*))?$`),
    ({ ids, asked }) => ({ page: 'compare', ids: ids?.split(',') ?? [], asked: asked ?? '' }),
  ],
  [
    new RegExp(`^#/audit(/(?<plan>${name}))?(\\?(?<asked>.*))?$`),
    ({ plan, asked }) => ({ page: 'audit', plan: plan ?? null, asked: asked ?? '' }),
  ],
  [
    new RegExp(`^#/tables(/(?<id>${name})(/(?<place>${name}))?)?(\\?(?<asked>.*))?$`),
    ({ id, place, asked }) => ({ page: 'tables', id: id ?? null, place: place ?? null, asked: asked ?? '' }),
  ],
  [new RegExp(`^#/new(/(?<id>${name}))?$`), ({ id }) => ({ page: 'new', id: id ?? null })],
  [/^#\/shared\/(?<code>[A-Za-z0-9_.-]+)$/, ({ code }) => ({ page: 'shared', code: code! })],
];

/** Reads a location hash. An unknown address is a page of its own, not the home page. */
export function routeOf(hash: string): Route {
  for (const [shape, read] of readers) {
    const found = shape.exec(hash);
    if (found) return read(found.groups ?? {});
  }
  return { page: 'lost', hash };
}

/** `asked`는 보기와 차례; 비었으면 지난번에 보던 대로. */
export const homeHref = '#/';
export function homeWith(asked: string): string {
  return homeHref + afterMark(asked);
}
export const newPlanHref = '#/new';

export function editPlanHref(id: string): string {
  return `${newPlanHref}/${id}`;
}

/** `figure`는 내력을 펴 둘 수치. With a figure, its trace stands open. */
export function scenarioHref(id: string, tab: ScenarioTab = 'results', figure: string | null = null): string {
  const place = tab === 'results' ? `#/scenarios/${id}` : `#/scenarios/${id}/${tab}`;
  return figure === null ? place : `${place}?figure=${figure}`;
}

export function compareHref(ids: readonly string[] = [], asked = ''): string {
  return (ids.length > 0 ? `#/compare/${ids.join(',')}` : '#/compare') + afterMark(asked);
}

/** `asked`는 둔 제약들; 비었으면 적지 않는다. */
export function auditHref(plan?: string, asked = ''): string {
  return plan === undefined ? '#/audit' : `#/audit/${plan}${afterMark(asked)}`;
}

/** `place`는 부문 코드나 보기의 이름. A sector code or the name of a view. */
export function tablesHref(id?: string, place: string | null = null, asked = ''): string {
  return `#/tables${[id, place].map((part) => (part ? `/${part}` : '')).join('')}${afterMark(asked)}`;
}

/** 표의 주소에서 보기의 이름이 아니라 부문을 가리키는가. Whether a place in a table's address is a sector. */
export function isSectorCode(place: string | null): place is string {
  return place !== null && /^\d+$/.test(place);
}

function afterMark(asked: string): string {
  return asked === '' ? '' : `?${asked}`;
}

export function sharedHref(code: string): string {
  return `#/shared/${code}`;
}
