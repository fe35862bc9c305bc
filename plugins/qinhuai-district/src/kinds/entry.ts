import { eventKind } from '@lifang/policy';

/** What a department may have in a community once it was admitted, each with its own clause. */
const admitted = (name: string, title: string, english: string, cites: string) =>
  eventKind(name, { title, english, cites: [cites, 'QH-3-g'], about: ['unit'] });

export const bodyAdmitted = admitted('body-admitted', '准予设立工作机构', 'Working body admitted', 'QH-3-b');
export const signboardAdmitted = admitted('signboard-admitted', '准予挂牌', 'Signboard admitted', 'QH-3-c');
export const ledgerAdmitted = admitted('ledger-admitted', '准予新设台帐', 'New ledger admitted', 'QH-3-d');
export const inspectionAdmitted = admitted(
  'inspection-admitted',
  '准予组织检查考核',
  'Inspection admitted',
  'QH-3-e',
);

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
  steeringInspection,
];
