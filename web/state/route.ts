/** 주소의 # 뒤가 가리키는 곳. Where the hash points. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'scenario'; readonly id: string }
  | { readonly page: 'lost'; readonly hash: string };

const scenarioPath = /^#\/scenarios\/([a-z0-9-]+)$/;

/** Reads a location hash. An unknown address is a page of its own, not the home page. */
export function routeOf(hash: string): Route {
  if (hash === '' || hash === '#' || hash === '#/') return { page: 'home' };
  const id = scenarioPath.exec(hash)?.[1];
  return id === undefined ? { page: 'lost', hash } : { page: 'scenario', id };
}

export const homeHref = '#/';

export function scenarioHref(id: string): string {
  return `#/scenarios/${id}`;
}
