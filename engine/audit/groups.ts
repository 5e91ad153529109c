import { problemAt } from '../problem.ts';
import type { RegionCoefficients } from '../table/coefficients.ts';
import type { Text } from '../text.ts';

/** 이름 붙은 부문 묶음. */
export type Group = { readonly id: string; readonly title: Text; readonly sectors: readonly string[] };

/** 분류되지 않은 것을 모은 부문: 부가가치가 없고 생산유발계수가 유난히 크다. A residual sector without value added. */
export const unclassified = '83';

const broad = [
  { id: 'agriculture', ko: '농림수산', en: 'Agriculture', from: 1, to: 5 },
  { id: 'mining', ko: '광업', en: 'Mining', from: 6, to: 7 },
  { id: 'manufacturing', ko: '제조업', en: 'Manufacturing', from: 8, to: 44 },
  { id: 'utilities', ko: '전력·가스·수도·폐기물', en: 'Utilities', from: 45, to: 49 },
  { id: 'construction', ko: '건설', en: 'Construction', from: 50, to: 51 },
  { id: 'services', ko: '서비스', en: 'Services', from: 52, to: 82 },
  { id: 'unclassified', ko: '기타(83)', en: 'Unclassified (83)', from: 83, to: 83 },
] as const;

/**
 * 큰 산업과, 기준안이 쓰는 «계획의 산업».
 *
 * Broad industries, and «plan»: the sectors of the baseline's mixes.
 */
export function groupsOf(region: RegionCoefficients, planSectors: readonly string[]): Group[] {
  const coded = (from: number, to: number) =>
    region.sectors.map(({ code }) => code).filter((code) => Number(code) >= from && Number(code) <= to);
  return [
    ...broad.map(({ id, ko, en, from, to }) => ({ id, title: { ko, en }, sectors: coded(from, to) })),
    ...(planSectors.length > 0
      ? [{ id: 'plan', title: { ko: '계획의 산업', en: 'The plan’s industries' }, sectors: planSectors }]
      : []),
  ];
}

/** 부문 코드나 묶음의 이름(둘 다 쉼표로 잇는다)을 부문 코드로. @throws Problem UNKNOWN_SECTOR */
export function sectorsNamed(
  names: readonly string[],
  groups: readonly Group[],
  region: RegionCoefficients,
  path: string,
) {
  const codes = names.flatMap((name) => {
    const group = groups.find(({ id, title }) => id === name || title.ko === name);
    if (group) return group.sectors;
    if (region.sectorAt.has(name)) return [name];
    const known = groups.map(({ id }) => id).join(', ');
    throw problemAt(null, path, 'UNKNOWN_SECTOR_GROUP', { id: name.slice(0, 60), known });
  });
  return [...new Set(codes)];
}
