/** Every code a problem can carry. Codes are stable: an integrator may branch on them. */
export const CODES = {
  'malformed-request': { status: 400, title: '请求无法解析', english: 'The request cannot be read' },
  'invalid-input': { status: 422, title: '输入不合要求', english: 'The input is not acceptable' },
  'unknown-reference': {
    status: 422,
    title: '所引用的对象不存在',
    english: 'The input refers to something that does not exist',
  },
  unauthenticated: {
    status: 401,
    title: '未登录或凭证无效',
    english: 'The credential is missing, unknown or expired',
  },
  forbidden: { status: 403, title: '无权进行此操作', english: 'No role of yours allows this' },
  'cross-site-request': { status: 403, title: '跨站请求被拒绝', english: 'A cross-site request was refused' },
  'tenant-suspended': { status: 403, title: '租户已停用', english: 'The tenant is suspended' },
  'not-found': { status: 404, title: '未找到', english: 'Not found' },
  'method-not-allowed': { status: 405, title: '不支持该方法', english: 'The method is not supported here' },
  merged: {
    status: 410,
    title: '该人员已并入另一人员',
    english: 'The person has been merged into another',
  },
  conflict: { status: 409, title: '与现有数据冲突', english: 'It conflicts with what is stored' },
  'external-id-taken': { status: 409, title: '外部编号已被使用', english: 'The external id is taken' },
  overlap: { status: 409, title: '有效期重叠', english: 'The days overlap with another entry' },
  'case-moved': {
    status: 409,
    title: '案件已被他人办理，请重新读取',
    english: 'Somebody else has moved the case; read it again',
  },
  busy: {
    status: 409,
    title: '数据正被他人修改，请重试',
    english: 'Somebody else is changing this; try again',
  },
  'idempotency-key-reused': {
    status: 422,
    title: '幂等键已用于另一请求',
    english: 'The idempotency key was used for another request',
  },
  stale: { status: 412, title: '数据已被更新', english: 'It has changed since you read it' },
  'precondition-required': {
    status: 428,
    title: '须提供 If-Match',
    english: 'Send If-Match with the version you read',
  },
  'too-large': { status: 413, title: '请求过大', english: 'The request is too large' },
  'unsupported-media-type': {
    status: 415,
    title: '不支持的内容类型',
    english: 'The content type is not supported',
  },
  'kind-not-enabled': { status: 422, title: '该类型未启用', english: 'No enabled policy defines this kind' },
  'refused-by-rule': { status: 409, title: '规则不允许', english: 'A rule refuses this' },
  'reason-required': { status: 409, title: '须说明理由', english: 'A rule warns: say why it should be kept' },
  'too-many-requests': { status: 429, title: '请求过于频繁', english: 'Too many requests' },
  internal: { status: 500, title: '内部错误', english: 'Something went wrong on our side' },
  unavailable: { status: 503, title: '服务暂不可用', english: 'The service is not available now' },
} as const satisfies Record<string, { status: number; title: string; english: string }>;

export type ProblemCode = keyof typeof CODES;
