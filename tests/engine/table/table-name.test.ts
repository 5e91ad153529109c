import { expect, test } from 'vitest';
import { tableName } from '../../../engine/table/table-name.ts';
import { library } from '../support.ts';

test.each(library.tableIds().filter((id) => /regional|national/.test(id)))(
  'the name of %s agrees with the title its source states',
  (id) => {
    const { title } = library.tableSummary(id).source as { readonly title: { readonly ko: string } };
    const { ko } = tableName(id);
    expect(title.ko).toContain(ko.replace(/\(.*\)$/, ''));
    expect(title.ko.includes('부문') && title.ko.split(', ')[1]!.includes('전국')).toBe(ko.endsWith('부문)'));
  },
);

test('a table of another publisher goes by its id', () => {
  expect(tableName('my-table')).toEqual({ ko: 'my-table', en: 'my-table' });
});
