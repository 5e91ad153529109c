import { readNationalTable, readRegionalTable, type FlowTable, type RegionalTable } from '../../engine/index.ts';
import { once } from './once.ts';
import { getText } from './server.ts';

/** 거래표 하나, 파일 그대로 읽어서. @throws ServerTrouble, Problem */
export const flowTableOf = once(async (id: string): Promise<FlowTable> =>
  readNationalTable(await getText(`/api/tables/${id}`)),
);

/** 시·도 유발계수표 하나. @throws ServerTrouble, Problem */
export const regionalTableOf = once(async (id: string): Promise<RegionalTable> =>
  readRegionalTable(await getText(`/api/tables/${id}`)),
);
