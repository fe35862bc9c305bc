export { normalise } from './normalise.ts';
export { passageOf } from './passage.ts';
export { type Verdict, verifyDocument } from './verify.ts';
