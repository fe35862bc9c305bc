import { type Id, schema } from '@lifang/db';
import { type Configuration, findNoticeKind } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { maskData } from '../fields/mask.ts';
import type { Data } from '../fields/validate.ts';
import { type Kept, keptColumns, toKept } from '../judging/kept.ts';
import type { Judgement } from '../judging/settle.ts';

const { notices } = schema;

/** Something published, as those who work here see it. */
export interface Notice extends Kept {
  id: Id<'notice'>;
  kind: string;
  externalId: string | null;
  /** The unit that publishes it. */
  byUnitId: Id<'unit'>;
  from: Day;
  /** The last day of its window; null while it has none. */
  to: Day | null;
  data: Data;
  /** Names of the fields the public sees. */
  shows: string[];
  /** The day it was taken down before its time; null when it was not. */
  takenDownOn: Day | null;
  /** Why it was taken down. */
  reason: string | null;
  /** Why it was published although a limit warned. */
  keptBecause: string | null;
  version: number;
}

/** The columns of a notice's view, and whether the actor may see its personal fields. */
export function noticeColumns(ctx: RequestContext) {
  return {
    id: notices.id,
    kind: notices.kind,
    externalId: notices.externalId,
    byUnitId: notices.unitId,
    from: notices.validFrom,
    to: notices.validTo,
    data: notices.data,
    takenDownOn: notices.takenDownOn,
    reason: notices.reason,
    keptBecause: notices.keptBecause,
    ...keptColumns(notices),
    version: notices.version,
    // Written with its table: the row of a grant has a unit too.
    personal: personalInSight(ctx, sql`notices.unit_id`).as('personal'),
  };
}

interface NoticeRow extends Omit<Notice, 'to' | 'shows' | keyof Kept>, Judgement {
  readonly to: Day;
  readonly personal: boolean;
}

export function toNotice(row: NoticeRow, config: Configuration): Notice {
  const { id, kind, externalId, byUnitId, from, takenDownOn, reason, keptBecause, version } = row;
  const definition = findNoticeKind(config, kind)?.definition;
  const to = row.to === OPEN_END ? null : row.to;
  const data = maskData(definition?.fields, row.data, row.personal);
  const shows = [...(definition?.shows ?? [])];
  return {
    id,
    kind,
    externalId,
    byUnitId,
    from,
    to,
    data,
    shows,
    takenDownOn,
    reason,
    keptBecause,
    ...toKept(row),
    version,
  };
}
