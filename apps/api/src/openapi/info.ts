import type { Language } from '@lifang/core';
import type { JsonObject } from './document.ts';

const ENGLISH = `Lifang runs government documents: a tenant enables a policy, and from that day the API says who owes what to whom by when, refuses what the document forbids, and names the clause behind each answer. This document is composed for one tenant and one day (\`asOf\`) from the policies it runs.

**Credential.** \`Authorization: Bearer <key>\`, with an API key or a session's token; it names the tenant. Browsers may use the session's cookie instead.

**Kinds.** A policy adds kinds, named \`<policy>.<name>\`. A create body is chosen by its \`kind\`; \`x-lifang-clauses\` lists the clauses an element comes from, \`x-lifang-class\` who may see a field: \`public\`, \`internal\`, \`personal\` (by role, within one's own units) or \`sensitive\` (encrypted, masked; revealing is audited).

**Ids.** UUIDs we issue. \`externalId\` is your own number, unique for a noun and kind. An id of another tenant is answered like an unknown one.

**Days and instants.** Days are \`YYYY-MM-DD\` in Asia/Shanghai; a period ends at 24:00 of its last day. Instants are UTC. An act carries the day it happened (\`on\`, never in the future). \`asOf\` asks about another day over what is known now.

**Money** is whole fen. Decimals and fractions are exact, never floating point.

**Lists** answer \`items\` and \`nextCursor\`; send it back as \`cursor\` until it is null. \`limit\` is at most 200.

**Changing.** Send the \`ETag\` you read in \`If-Match\`: without it 428, with a stale one 412. Send \`Idempotency-Key\` to make trying again safe: the same key answers the same, and the effect happens once. \`?dryRun=true\` answers as if done and keeps nothing.

**Problems** are RFC 9457, \`application/problem+json\`. Branch on \`code\`: it is stable. \`errors\` names every field at once; \`refusals\` says which rule and clause refused, what it found, what it needs and what can be done next. \`requestId\` finds the request in the log.

**Limits.** JSON at most 1 MB, files at most 20 MB, imports at most 64 MB. \`RateLimit-Policy\` and \`RateLimit\` say how many requests are left; 429 carries \`Retry-After\`.

**Language.** Chinese, or English with \`Accept-Language: en\`.`;

const CHINESE = `里坊把政府文件变成可运行、可核对的程序：租户启用一份政策之后，接口回答谁在何时之前对谁负有何种责任，拒绝文件所不允许的事，并为每个回答注明依据的条款。本文档按租户及某一天（\`asOf\`）所实行的政策生成。

**凭证。** \`Authorization: Bearer <密钥>\`，可用 API 密钥或会话令牌；凭证已指明租户。浏览器也可使用会话 Cookie。

**类型。** 政策增加类型，名称为 \`<政策>.<名称>\`。新建时按 \`kind\` 选用请求体；\`x-lifang-clauses\` 列出所依据的条款，\`x-lifang-class\` 说明字段由谁可见：\`public\` 公开、\`internal\` 内部、\`personal\` 个人信息（按角色，限本辖区）、\`sensitive\` 敏感信息（加密、掩码，查看明文须留痕）。

**编号。** \`id\` 由本系统生成（UUID）。\`externalId\` 是您自己的编号，在同一名词和类型内唯一。其他租户的编号与不存在的编号回答相同。

**日期与时刻。** 日期为 \`YYYY-MM-DD\`（东八区）；期间止于最后一日 24 时。时刻为 UTC。行为带有发生之日（\`on\`，不得晚于今天）。\`asOf\` 按目前所知回答另一天的情形。

**金额** 以分为单位的整数。小数和分数均精确，不用浮点数。

**列表** 返回 \`items\` 与 \`nextCursor\`；将其作为 \`cursor\` 传回，直至为 null。\`limit\` 最大 200。

**修改。** 用 \`If-Match\` 传回读取时的 \`ETag\`：未提供返回 428，过期返回 412。提供 \`Idempotency-Key\` 可安全重试：相同的键得到相同的回答，只生效一次。\`?dryRun=true\` 只试行，不保存。

**问题** 按 RFC 9457，类型为 \`application/problem+json\`。请按 \`code\` 判断，它保持不变。\`errors\` 一次列出全部字段；\`refusals\` 说明哪条规则、哪一条款拒绝，现状如何，要求什么，下一步可做什么。\`requestId\` 用于在日志中查找该请求。

**限制。** JSON 最大 1 MB，文件最大 20 MB，导入最大 64 MB。\`RateLimit-Policy\` 与 \`RateLimit\` 给出剩余请求数；429 附 \`Retry-After\`。

**语言。** 默认中文；\`Accept-Language: en\` 为英文。`;

/** What stands at the head of every document. */
export function infoOf(language: Language): JsonObject {
  return {
    title: language === 'en' ? 'Lifang' : '里坊',
    version: '1.0.0',
    description: language === 'en' ? ENGLISH : CHINESE,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  };
}
