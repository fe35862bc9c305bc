import { after, begins, by, duty, freely, subject, units } from '@lifang/policy';
import { servicePoint, serviceStation } from '../kinds/places.ts';
import { venueAssigned } from '../kinds/programme.ts';
import { community, group, zone } from '../kinds/units.ts';
import { pilotStationYear } from '../settings.ts';

const servicePoints = duty('service-points', {
  title: '新设服务站点',
  english: 'Service points set up',
  cites: 'JD-3.2-a',
  reading: '“有条件”由社区判断,没有数量:按年显示新设的站点,不算逾期。设在住户家中的,须先登记该户同意。',
  owedBy: community,
  subjects: units(community),
  when: freely({ per: 'year' }),
  done: begins(servicePoint).within(subject),
});

const pilotStation = duty('pilot-station', {
  title: '试点建设块区服务站',
  english: 'A pilot service station',
  cites: 'JD-3.2-d',
  reading: '数量未写,全工业区至少一处即可;“明年”的最后一天由设置给出。',
  owedBy: zone,
  subjects: units(zone),
  when: by(pilotStationYear),
  done: begins(serviceStation).within(subject),
});

const fixedVenues = duty('fixed-venues', {
  title: '楼组固定活动场所',
  english: 'A fixed venue for every building group',
  cites: 'JD-3.2-f',
  reading: '服务站开放之后,所在块区(社区的站,则全社区)的楼组才有这一项;没有期限,只显示已过天数,不算逾期。',
  owedBy: community,
  subjects: units(group),
  when: after(begins(serviceStation).above(subject), { within: null }),
  done: venueAssigned.about(subject),
});

export const placeDuties = [servicePoints, pilotStation, fixedVenues];
