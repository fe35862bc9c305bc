export { type Assessment, type ReadAssessments, readAssessments } from './read.ts';
