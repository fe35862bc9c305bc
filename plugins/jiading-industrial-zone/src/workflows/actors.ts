import { office, staff } from '@lifang/policy';
import { director, leader, officer } from '../kinds/positions.ts';
import { block, community, zone } from '../kinds/units.ts';

/** 一长五大员: any of the six. */
export const theBlock = office(block, leader, officer);
export const theCommittee = office(community, director);
/** The document names no post of the zone. */
export const theZone = staff(zone, 'officer');
