import { useEffect, useSyncExternalStore } from 'preact/compat';
import { ownShelf } from '../../data/own.ts';
import type { OwnFile } from '../../state/own-files.ts';

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
