import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App, Language } from '@lifang/core';

/** What middleware leaves for handlers. */
export interface Env {
  Variables: {
    app: App;
    requestId: string;
    language: Language;
    /** SHA-256 of method, path and body. */
    requestHash: string;
  };
}

export type Api = OpenAPIHono<Env>;
