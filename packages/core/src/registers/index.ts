export type { RegisterKind, RegisterLine } from './kinds.ts';
export { type ReadRegister, type Register, readRegister } from './read.ts';
