import { choice, eventKind, text } from '@lifang/policy';
import { entryMatters } from './choices.ts';

/** What a body, signboard, ledger or inspection goes by: one that is admitted by name admits no other. */
export const entryName = text({ title: '名称', english: 'What it is called', maxLength: 200 });

/** What a department may have in a community once it was admitted, each with its own clause; anybody may read that it may. */
const admitted = (name: string, title: string, english: string, cites: string) =>
  eventKind(name, { title, english, cites: [cites, 'QH-3-g'], about: ['unit'], shows: [] });

export const bodyAdmitted = admitted('body-admitted', '准予设立工作机构', 'Working body admitted', 'QH-3-b');
export const signboardAdmitted = admitted('signboard-admitted', '准予挂牌', 'Signboard admitted', 'QH-3-c');
export const ledgerAdmitted = admitted('ledger-admitted', '准予新设台帐', 'New ledger admitted', 'QH-3-d');
export const inspectionAdmitted = admitted(
  'inspection-admitted',
  '准予组织检查考核',
  'Inspection admitted',
  'QH-3-e',
);

/** What a department does in communities, as it happens. */
const entered = (name: string, title: string, english: string, cites: string) =>
  eventKind(name, { title, english, cites, about: ['unit'], fields: { name: entryName } });

export const bodySetUp = entered('body-set-up', '设立工作机构', 'Working body set up', 'QH-3-b');
export const signboardHung = entered('signboard-hung', '挂牌', 'Signboard hung', 'QH-3-c');
export const ledgerCreated = entered('ledger-created', '新设台帐', 'Ledger created', 'QH-3-d');
export const inspectionRun = entered('inspection-run', '组织检查考核', 'Inspection run', 'QH-3-e');

/** The committee turns a department away, at the door. */
export const entryRefused = eventKind('entry-refused', {
  title: '社区居委会拒绝进入',
  english: 'Entry refused by the committee',
  cites: 'QH-3-h',
  about: ['unit'],
  fields: {
    matter: choice({
      title: '事项',
      english: 'Matter',
      required: true,
      filterable: true,
      choices: entryMatters,
    }),
    name: entryName,
  },
});

export const steeringInspection = eventKind('steering-inspection', {
  title: '区社区建设指导委员会督查',
  english: 'Inspection by the steering committee',
  cites: 'QH-3-n',
  about: [],
});

export const entryEvents = [
  bodyAdmitted,
  signboardAdmitted,
  ledgerAdmitted,
  inspectionAdmitted,
  bodySetUp,
  signboardHung,
  ledgerCreated,
  inspectionRun,
  entryRefused,
  steeringInspection,
];
