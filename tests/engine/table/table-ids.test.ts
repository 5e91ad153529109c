import { expect, test } from 'vitest';
import { readNationalTable, readRegionalTable } from '../../../engine/table/read.ts';
import { library, problemOf } from '../support.ts';

const escape = '\u001b[31mred';
const ids = ['', '-x', '../x', 'a b', 'A', '표', escape, 'x'.repeat(81), 'a\nb'];

test.each([
  ['bok-2020-national-33', readNationalTable],
  ['bok-2020-regional', readRegionalTable],
] as const)('the id of a file like %s holds only small letters, digits and hyphens', (shipped, read) => {
  const named = (id: string) => JSON.stringify({ ...JSON.parse(library.tableText(shipped)), id });
  expect(read(named('x'.repeat(80))).id).toHaveLength(80);
  for (const id of ids) {
    const { code, issues } = problemOf(() => read(named(id)));
    expect([code, issues[0]?.path]).toEqual(['INVALID_FILE', 'id']);
  }
});
