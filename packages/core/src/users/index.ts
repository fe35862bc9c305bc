export { type CreateUser, createUser } from './create.ts';
export { type ListUsers, listUsers } from './list.ts';
export { PASSWORD_MIN } from './password.ts';
export { readUser } from './read.ts';
export { type UpdateUser, updateUser } from './update.ts';
export { USER_STATUSES, type User, type UserStatus } from './view.ts';
