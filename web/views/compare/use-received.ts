import { isComparison, sharedIn, type SharedComparison, type Unreadable } from '../../state/share.ts';
import { useLoaded } from '../use-loaded.ts';

type Received = SharedComparison | Unreadable | 'waiting' | null;

async function receivedIn(code: string): Promise<SharedComparison | Unreadable | null> {
  if (code === '') return null;
  const shared = await sharedIn(code);
  return typeof shared === 'string' || isComparison(shared) ? shared : 'damaged';
}

/** 주소에 담긴 받은 비교. 없으면 null, 읽지 못하면 그 까닭. The comparison carried by the address. */
export function useReceived(code: string | null): Received {
  const read = useLoaded(code ?? '', receivedIn);
  if (code === null) return null;
  return read.state === 'ready' ? read.value : read.state === 'failed' ? 'damaged' : 'waiting';
}
