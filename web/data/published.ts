import type { Published } from '../../engine/index.ts';
import { once } from './once.ts';
import { getJson } from './server.ts';

type PublishedFile = { schema: 'pageup.published/1' } & Published;

/** 발표치와 견줄, 이미 펴낸 수치. Published figures that an audit sets beside stated ones. @throws ServerTrouble */
export const published = once(async (_: 'all'): Promise<Published> => {
  const { averages, grossProduct } = await getJson<PublishedFile>('/api/published', 'pageup.published/1');
  return { averages, grossProduct };
});
