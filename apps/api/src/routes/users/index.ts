import type { Api } from '../../http/env.ts';
import { createUserRoute } from './create.ts';
import { listUsersRoute } from './list.ts';
import { readUserRoute } from './read.ts';
import { updateUserRoute } from './update.ts';

export function userRoutes(api: Api): void {
  listUsersRoute(api);
  readUserRoute(api);
  createUserRoute(api);
  updateUserRoute(api);
}
