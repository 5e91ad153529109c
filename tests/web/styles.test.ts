import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const web = join(import.meta.dirname, '../../web');
const read = (path: string) => readFileSync(join(web, path), 'utf8');

const views = readdirSync(join(web, 'views'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => join('views', path));

type Sheet = { readonly name: string; readonly importers: readonly string[] };

/** 제 화면이 열릴 때 오는 스타일. 한번 온 뒤에는 다른 화면에도 남는다. */
const arriving: readonly Sheet[] = readdirSync(join(web, 'styles'))
  .map((name) => ({ name, importers: views.filter((view) => read(view).includes(`styles/${name}'`)) }))
  .filter(({ importers }) => importers.length > 0);

/** `.verdict { … }`처럼 어느 자리에서나 듣는 이름들. */
function everywhere(css: string): ReadonlySet<string> {
  const selectors = css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g);
  const bare = [...selectors].flatMap(([, list]) =>
    list!.split(',').map((selector) => /^\.(?<name>[\w-]+)(:[\w-]+(\([^)]*\))?)*$/.exec(selector.trim())?.groups?.name),
  );
  return new Set(bare.filter((name) => name !== undefined));
}

function classesOf(source: string): ReadonlySet<string> {
  const attributes = source.matchAll(/className=("[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})/g);
  const quoted = [...attributes].flatMap(([, value]) => [...value!.matchAll(/["'`]([^"'`]*)["'`]/g)]);
  return new Set(quoted.flatMap(([, names]) => names!.split(/[^\w-]+/)));
}

it.each(arriving)('what $name says of a class reaches no page of another room', ({ name, importers }) => {
  const rooms = importers.map((view) => dirname(view));
  const names = everywhere(read(`styles/${name}`));
  const reached = views
    .filter((view) => !rooms.some((room) => view.startsWith(`${room}/`)))
    .flatMap((view) =>
      [...classesOf(read(view))].filter((used) => names.has(used)).map((used) => [used, basename(view)]),
    );
  expect(reached).toEqual([]);
});
