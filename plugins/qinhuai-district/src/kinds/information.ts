import { choice, eventKind, text } from '@lifang/policy';
import { other, portalColumns } from './choices.ts';

export const portalOpened = eventKind('portal-opened', {
  title: '秦淮社区建设网站开通',
  english: 'Community-building website opened',
  cites: 'QH-7-b',
  about: [],
  fields: { address: text({ title: '网址', english: 'Address', maxLength: 200 }) },
});
export const informationService = eventKind('information-service', {
  title: '互动式信息服务',
  english: 'Interactive information service',
  cites: 'QH-7-c',
  about: [],
  fields: {
    audience: choice({
      title: '服务对象',
      english: 'For whom',
      required: true,
      filterable: true,
      choices: [
        { value: 'departments', title: '机关部门', english: 'Departments' },
        { value: 'sub-districts', title: '街道', english: 'Sub-districts' },
        { value: 'committees', title: '社区居委会', english: 'Residents committees' },
      ],
    }),
  },
});
export const networkBuilt = eventKind('network-built', {
  title: '社区信息网络建立',
  english: 'Information network built',
  cites: 'QH-7-e',
  about: [],
});
export const columnOpened = eventKind('column-opened', {
  title: '栏目创办',
  english: 'Column opened',
  cites: 'QH-7-g',
  about: [],
  shows: ['column', 'name'],
  fields: {
    column: choice({
      title: '栏目',
      english: 'Column',
      required: true,
      filterable: true,
      choices: [...portalColumns, other],
    }),
    name: text({ title: '其他栏目的名称', english: 'Name of another column', maxLength: 100 }),
  },
});

export const informationEvents = [portalOpened, informationService, networkBuilt, columnOpened];
