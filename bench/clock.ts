/** The instant every clock of a run starts from: the crowd's visits reach almost to this day. */
export const CLOCK = '2026-03-31T04:00:00Z';
