import { type Language, MATRIX, type Operation, ROLES, type Role } from '@lifang/core';
import { SESSION_COOKIE } from '../http/context.ts';
import { type JsonObject, type OperationObject, objectAt, objectsAt } from './document.ts';

type Words = Readonly<Record<Language, string>>;

const ROLES_ARE: Words = { en: 'Roles: ', 'zh-CN': '角色：' };
const CHINESE_ROLES: Readonly<Record<Role, string>> = {
  administrator: '管理员',
  officer: '经办',
  worker: '工作人员',
  auditor: '审计',
  reader: '查阅',
};
const ANY: Words = { en: 'Any credential of the tenant.', 'zh-CN': '本租户的任何凭证。' };
const OPERATOR: Words = { en: "Needs an operator's key.", 'zh-CN': '须使用运营方密钥。' };
const OPEN: Words = { en: 'Needs no credential.', 'zh-CN': '无须凭证。' };
const NOTES: readonly { readonly when: (names: ReadonlySet<string>) => boolean; readonly say: Words }[] = [
  {
    when: names => names.has('if-match'),
    say: {
      en: 'Send the `ETag` you read in `If-Match`.',
      'zh-CN': '须以 `If-Match` 传回读取时的 `ETag`。',
    },
  },
  {
    when: names => names.has('idempotency-key'),
    say: {
      en: 'Safe to send again with the same `Idempotency-Key`.',
      'zh-CN': '以同一 `Idempotency-Key` 可安全重试。',
    },
  },
  {
    when: names => names.has('dryRun'),
    say: { en: '`?dryRun=true` only tries it.', 'zh-CN': '`?dryRun=true` 只试行，不保存。' },
  },
  {
    when: names => names.has('cursor'),
    say: { en: 'Answers in pages.', 'zh-CN': '分页返回。' },
  },
];

const BEARER = { bearer: [] };
const SESSION = { session: [] };

/** How the two kinds of credential are sent. */
export const SECURITY_SCHEMES: JsonObject = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: "An API key, a session's token or an operator's key.",
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
    description: "A session's token, as browsers hold it after logging in.",
  },
};

/** Says who may do an operation and how to call it, from what is enforced and declared. */
export function describeOperation(operation: OperationObject, language: Language): OperationObject {
  const tenant = isTenantOperation(operation.operationId);
  const open = objectsAt(operation, 'security').length === 0;
  const who = open ? OPEN[language] : tenant ? rolesOf(operation.operationId, language) : OPERATOR[language];
  const names = new Set(objectsAt(operation, 'parameters').map(({ name }) => String(name)));
  const notes = NOTES.filter(note => note.when(names)).map(note => note.say[language]);
  const own = typeof operation.description === 'string' ? [operation.description] : [];
  return {
    ...operation,
    description: [...own, who, ...notes].join(language === 'en' ? ' ' : ''),
    security: open ? [] : tenant ? [BEARER, SESSION] : [BEARER],
  };
}

function isTenantOperation(operationId: string): operationId is Operation {
  return Object.hasOwn(MATRIX, operationId);
}

function rolesOf(operationId: Operation, language: Language): string {
  const roles: readonly Role[] = MATRIX[operationId];
  if (roles.length === ROLES.length) return ANY[language];
  return language === 'en'
    ? `${ROLES_ARE.en}${roles.join(', ')}.`
    : `${ROLES_ARE['zh-CN']}${roles.map(role => CHINESE_ROLES[role]).join('、')}。`;
}

/** The schema of an operation's JSON body; null when it takes none. */
export function jsonBodyOf(operation: OperationObject): JsonObject | null {
  const media = objectAt(objectAt(objectAt(operation, 'requestBody'), 'content'), 'application/json');
  return Object.keys(media).length === 0 ? null : objectAt(media, 'schema');
}
