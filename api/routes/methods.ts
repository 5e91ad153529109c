import type { FastifyInstance } from 'fastify';

/**
 * 주소마다 받는 메서드를 적어 두고 되묻는다. 길이 등록되기 전에 불러야 한다.
 *
 * Remembers which methods each address takes. Call it before any route is registered; the answer is sorted, and empty for an
 * address that nobody knows.
 */
export function methodsByAddress(app: FastifyInstance): (url: string) => string[] {
  const known = new Map<string, { readonly address: RegExp; readonly methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const address = known.get(url) ?? { address: addressOf(url), methods: new Set<string>() };
    for (const one of [method].flat()) address.methods.add(one);
    known.set(url, address);
  });
  return (url) => {
    const path = url.split('?')[0]!;
    const found = [...known.values()].filter(({ address }) => address.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].toSorted();
  };
}

/** `/tables/:id`는 빗금이 아닌 글자들을 받는다. */
function addressOf(url: string): RegExp {
  const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(/[^\w-]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
