import { posix } from 'node:path';
import type { Import } from './sources.ts';

/** 왼쪽에서 오른쪽으로. 같은 칸의 방들은 서로를 모른다. */
const columns: readonly (readonly string[])[] = [
  ['text'],
  ['problem', 'terms'],
  ['yaml', 'units'],
  ['math'],
  ['table', 'formula'],
  ['plan'],
  ['scenario'],
  ['simulate'],
  ['calibrate'],
  ['audit', 'uncertainty', 'compare', 'explain'],
  ['chart'],
  ['index'],
  ['api', 'web'],
];

const columnOf = new Map(columns.flatMap((rooms, column) => rooms.map((room) => [room, column])));
const frontDoor = 'engine/index.ts';

/** 경로가 어느 방인가. engine 바로 아래의 파일은 그 이름이 방이다. 방들 밖은 null. */
function roomOf(path: string): string | null {
  const [top = '', next = ''] = path.split('/');
  if (top === 'engine') return next.replace(/\.tsx?$/, '');
  return path.includes('/') && ['api', 'web', 'tests'].includes(top) ? top : null;
}

/**
 * 한쪽으로만 부르는 규칙을 어긴 곳들.
 *
 * Where the one-way rule is broken: a file imports only from rooms to its left; api and web enter the engine through its
 * front door alone; tests may import anything.
 *
 * @param files 파일 → 그 파일이 부르는 것들
 */
export function roomFaults(files: ReadonlyMap<string, readonly Import[]>): string[] {
  return [...files].flatMap(([file, imports]) => {
    const room = roomOf(file);
    if (room === null || room === 'tests') return [];
    if (!columnOf.has(room)) return [`${file}: «${room}» is no room`];
    return imports.flatMap(({ specifier }) => {
      const why = faultOf(file, room, specifier);
      return why === null ? [] : [`${file} → ${specifier ?? '?'}: ${why}`];
    });
  });
}

function faultOf(file: string, room: string, specifier: string | null): string | null {
  if (specifier === null) return 'the path is not written out';
  if (/^([#/~]|@\/|[a-z]+:\/\/)/.test(specifier)) return 'neither a relative path nor a package';
  if (!specifier.startsWith('.')) return null;
  const target = posix.join(posix.dirname(file), specifier);
  const targetRoom = roomOf(target);
  const inEngine = file.startsWith('engine/');
  if (targetRoom === null) return inEngine ? 'leaves the engine' : null;
  if (targetRoom === room) return null;
  if (!inEngine && target.startsWith('engine/')) return target === frontDoor ? null : 'not through the front door';
  const column = columnOf.get(targetRoom);
  if (column === undefined) return `«${targetRoom}» is no room to import from`;
  return column < columnOf.get(room)! ? null : `${targetRoom} is not to the left of ${room}`;
}
