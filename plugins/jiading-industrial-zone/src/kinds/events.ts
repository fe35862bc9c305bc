import { selections } from './awards.ts';
import { information } from './information.ts';
import { learning } from './learning.ts';
import { meetings } from './meetings.ts';
import { programme } from './programme.ts';
import { visit } from './visit.ts';

export const events = [visit, ...meetings, ...information, ...learning, ...programme, ...selections];
