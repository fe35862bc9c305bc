/** The row a duty is about. */
export interface Subject {
  readonly refers: 'subject';
}

/** Inside a duty: the row it is about, such as the person to be visited. */
export const subject: Subject = { refers: 'subject' };
