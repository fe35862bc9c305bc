export { type FilledBlock, type FilledForm, type FormRow, readForm } from './form.ts';
export { lapseCases, lapseCasesOf } from './lapse.ts';
export { type ListCases, listCases } from './list.ts';
export { type OpenCase, openCase } from './open.ts';
export { readCase } from './read.ts';
export { type TakeStep, takeStep } from './step.ts';
export type { Case, CaseStep, CaseWithHistory } from './view.ts';
