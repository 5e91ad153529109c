import { useCallback, useEffect, useSyncExternalStore } from 'preact/compat';
import { ownShelf, readOwn } from '../../data/own.ts';
import type { OwnFile } from '../../state/own-files.ts';
import { useLoaded } from '../use-loaded.ts';

/** 이 브라우저의 자기 파일들; 다른 창에서 바꾸어도 따라온다. The own files as they stand, followed across windows. */
export function useOwnFiles(): readonly OwnFile[] {
  const files = useSyncExternalStore(ownShelf.subscribe, ownShelf.files);
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => {
      if (key === null || key.startsWith('pageup.own.')) ownShelf.reload();
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, []);
  return files;
}

/** 자기 파일들에서 읽은 것; 파일이 달라지면 다시 읽을 때까지 앞서 읽은 것이 남는다. What they hold; the last reading stays until the next. */
export function useOwnRead() {
  const files = useOwnFiles();
  const read = useCallback(() => readOwn(files), [files]);
  return useLoaded('all', read);
}
