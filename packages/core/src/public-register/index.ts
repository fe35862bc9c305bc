export {
  listPublicRegister,
  type PublicRegister,
  REGISTER_PARTS,
  type RegisterEntry,
} from './list.ts';
export { readRegisterState, setRegisterState } from './set.ts';
