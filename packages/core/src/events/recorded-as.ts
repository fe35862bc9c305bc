import type { RecordEvent } from './record.ts';
import type { EventRow } from './view.ts';

/** What would record an event as it stands: for judging it anew and for finding whom it touches. */
export function recordedAs(row: EventRow): RecordEvent {
  const { kind, on, byUnitId, about, participantIds, invitedIds, data, externalId, reason } = row;
  return { kind, on, byUnitId, about, participantIds, invitedIds, data, externalId, reason };
}
