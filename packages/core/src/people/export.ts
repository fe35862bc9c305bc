import type { RequestContext } from '../context/request.ts';
import { column } from '../exports/columns.ts';
import { type CsvPieces, exportList } from '../exports/export.ts';
import type { PageInput } from '../pagination.ts';
import { type ListPeople, listPeople } from './list.ts';
import { type RosterRow, withRoster } from './roster.ts';

const SEX_IN_CHINESE = { male: '男', female: '女', unknown: '未知' } as const;

/** The columns of a roster, by the names an import knows them by. What is sealed is not among them. */
const columnsFor = ({ language }: RequestContext) => [
  column<RosterRow>('externalId', '编号', row => row.person.externalId),
  column<RosterRow>('name', '姓名', row => row.person.name),
  column<RosterRow>('sex', '性别', ({ person }) =>
    language === 'en' ? person.sex : SEX_IN_CHINESE[person.sex],
  ),
  column<RosterRow>('birthDay', '出生日期', row => row.person.bornOn),
  column<RosterRow>('householdExternalId', '户编号', row => row.household),
  column<RosterRow>('address', '地址', row => row.address),
  column<RosterRow>('unitExternalId', '单位编号', row => row.unit),
  column<RosterRow>('from', '起始日期', row => row.from),
  column<RosterRow>('to', '终止日期', row => row.to),
  column<RosterRow>('categories', '人员名单', row => row.categories),
  column<RosterRow>('householdCategories', '家庭名单', row => row.householdCategories),
];

/** People as a roster that can be taken in again. Names, birth days and addresses are masked as in the list. */
export function exportPeople(
  ctx: RequestContext,
  input: Omit<ListPeople, keyof PageInput>,
): Promise<CsvPieces> {
  const { name, ...filter } = input;
  return exportList(ctx, {
    operation: 'people.export',
    noun: 'person',
    // The audit keeps no personal values: only that a name was asked for.
    filter: name === undefined ? filter : { ...filter, name: 'given' },
    columns: columnsFor(ctx),
    page: async (cursor, limit) =>
      withRoster(ctx, await listPeople(ctx, { ...input, cursor, limit }), input.asOf ?? ctx.today),
  });
}
