import { z } from '@hono/zod-openapi';
import { PASSWORD_MIN, USER_STATUSES } from '@lifang/core';
import { grantSchema, grantsBody } from '../../openapi/grants.ts';
import { id, idText, instant, listQuery, shortText } from '../../openapi/parts.ts';

export const userSchema = z
  .object({
    id: idText,
    name: z.string(),
    status: z.enum(USER_STATUSES),
    personId: idText.nullable(),
    grants: z.array(grantSchema),
    createdAt: instant,
    version: z.number().int(),
  })
  .openapi('User');

export const userPath = z.object({ id: id('user') });

export const listUsersQuery = z
  .object({ ...listQuery, name: shortText(100).optional(), status: z.enum(USER_STATUSES).optional() })
  .strict();

const password = z.string().min(PASSWORD_MIN, `at least ${PASSWORD_MIN} characters`).max(200);

export const createUserBody = z
  .object({
    name: shortText(100),
    password,
    grants: grantsBody,
    personId: id('person').nullable().optional(),
  })
  .strict()
  .openapi('CreateUser');

export const updateUserBody = z
  .object({
    status: z.enum(USER_STATUSES).optional(),
    personId: id('person').nullable().optional(),
    password: password.optional().openapi({ description: 'A new one ends their other sessions.' }),
    grants: grantsBody.optional().openapi({ description: 'In place of those there are.' }),
  })
  .strict()
  .openapi('UpdateUser');
