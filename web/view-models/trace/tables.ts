import type { Run } from '../../../engine/index.ts';
import type { TableUsed, Told } from './shape.ts';

/** 쓰인 표: 제목, 펴낸 곳, 해시의 앞자리. The tables used, with the first digits of their hashes. */
export function tablesUsed(roles: readonly Run['tables'][number]['role'][], { run, sources, lang }: Told): TableUsed[] {
  return run.tables
    .filter(({ role }) => roles.includes(role))
    .map(({ id, hash }) => {
      const source = sources.get(id);
      return {
        id,
        hash: hash.slice(0, 12),
        title: source?.title[lang] ?? id,
        publisher: source?.publisher[lang] ?? '',
      };
    });
}
