/** The names of the steps an answer says come next; what it holds instead, where that is no list of them. */
export const stepsIn = (found: unknown): unknown =>
  Array.isArray(found) ? found.map(item => Object(item).step) : found;
