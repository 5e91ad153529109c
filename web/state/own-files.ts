import { isRecord } from './written-values.ts';

/**
 * 이 브라우저에 둔 자기 계획이나 시나리오 하나. 글은 내려받을 때 그대로 나간다.
 *
 * One of the planner's own files, kept in this browser. `content` is what the text holds; its shape is checked when it is used.
 */
export type OwnFile = {
  readonly kind: 'plan' | 'scenario';
  /** `own-`으로 시작한다: 싣고 다니는 것과 섞이지 않게. */
  readonly id: string;
  readonly content: unknown;
  readonly text: string;
  /** 둔 때, 밀리초. 고치면 달라진다. */
  readonly at: number;
};

const prefix = 'own-';
const keyPrefix = 'pageup.own.';
const name = /^own-[a-z0-9-]+$/;

export function isOwnId(id: string): boolean {
  return id.startsWith(prefix);
}

/** 자기 파일의 이름: 앞에 `own-`을 한 번만 붙인다. */
export function ownIdOf(id: string): string {
  return isOwnId(id) ? id : prefix + id;
}

/** 비어 있는 이름: 이미 쓰였으면 «-2», «-3» … 을 붙인다. */
export function freeId(id: string, taken: (id: string) => boolean): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (!taken(candidate)) return candidate;
  }
}

/** 간직한 파일들, 둔 차례로. 읽을 수 없는 것은 건너뛴다: 다른 것까지 잃지 않게. */
export function readOwn(storage: Storage): readonly OwnFile[] {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  return keys
    .filter((key) => key.startsWith(keyPrefix))
    .flatMap((key) => fileIn(storage.getItem(key)))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** 간직한다. 저장소가 막혔거나 가득 찼으면 `false`. False when the browser will not keep it. */
export function writeOwn(file: OwnFile, storage: Storage): boolean {
  try {
    storage.setItem(keyOf(file), JSON.stringify(file));
    return true;
  } catch {
    return false;
  }
}

function keyOf({ kind, id }: Pick<OwnFile, 'kind' | 'id'>): string {
  return `${keyPrefix}${kind}.${id}`;
}

function fileIn(text: string | null): OwnFile[] {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    if (!isRecord(found)) return [];
    const { kind, id, content, text: written, at } = found;
    const sound = (kind === 'plan' || kind === 'scenario') && typeof id === 'string' && name.test(id);
    if (!sound || typeof written !== 'string' || typeof at !== 'number') return [];
    return [{ kind, id, content, text: written, at }];
  } catch {
    return [];
  }
}

/**
 * 자기 파일들의 선반. 저장소가 막혀도 창이 열린 동안은 쓸 수 있다.
 *
 * The shelf of own files: a list that views subscribe to, kept in the browser where it can be and in this window in any case.
 */
export type OwnShelf = {
  readonly files: () => readonly OwnFile[];
  readonly find: (kind: OwnFile['kind'], id: string) => OwnFile | null;
  readonly put: (files: readonly OwnFile[]) => void;
  readonly remove: (files: readonly Pick<OwnFile, 'kind' | 'id'>[]) => void;
  /** 창을 닫으면 사라질 파일이 있는가. */
  readonly isUnkept: () => boolean;
  readonly subscribe: (changed: () => void) => () => void;
  /** 다른 창에서 바꾼 것을 다시 읽는다. */
  readonly reload: () => void;
};

export function openShelf(storage: Storage | null): OwnShelf {
  let files: readonly OwnFile[] = storage ? readSafely(storage) : [];
  const unkept = new Set<string>();
  const listeners = new Set<() => void>();
  const set = (next: readonly OwnFile[]) => {
    files = next;
    for (const listener of listeners) listener();
  };
  const others = (gone: readonly Pick<OwnFile, 'kind' | 'id'>[]) => {
    const keys = new Set(gone.map(keyOf));
    return files.filter((file) => !keys.has(keyOf(file)));
  };
  return {
    files: () => files,
    find: (kind, id) => files.find((file) => file.kind === kind && file.id === id) ?? null,
    put(added) {
      for (const file of added) {
        if (storage && writeOwn(file, storage)) unkept.delete(keyOf(file));
        else unkept.add(keyOf(file));
      }
      set([...others(added), ...added]);
    },
    remove(gone) {
      for (const file of gone) {
        unkept.delete(keyOf(file));
        removeSafely(keyOf(file), storage);
      }
      set(others(gone));
    },
    isUnkept: () => unkept.size > 0,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    reload() {
      const here = files.filter((file) => unkept.has(keyOf(file)));
      if (storage) set([...readSafely(storage), ...here]);
    },
  };
}

function readSafely(storage: Storage): readonly OwnFile[] {
  try {
    return readOwn(storage);
  } catch {
    return [];
  }
}

function removeSafely(key: string, storage: Storage | null): void {
  try {
    storage?.removeItem(key);
  } catch {
    // 막힌 저장소에는 지울 것도 없다.
  }
}
