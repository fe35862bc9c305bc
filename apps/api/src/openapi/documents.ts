import { createHash } from 'node:crypto';
import type { Language } from '@lifang/core';
import type { Policy } from '@lifang/policy';
import type { Api } from '../http/env.ts';
import { composeDocument } from './compose/index.ts';
import { coreDocument } from './core-document.ts';
import type { OpenApiDocument } from './document.ts';

/** A document ready to be served. */
export interface Published {
  readonly document: OpenApiDocument;
  /** By content: the same document has the same one everywhere. */
  readonly etag: string;
}

/** How many documents of tenants are kept; the one not asked for longest goes first. */
const KEPT = 32;

/** Composes documents and keeps them: the core's for good, those of tenants while they are asked for. */
export class Documents {
  readonly #api: Api;
  readonly #core = new Map<Language, Published>();
  readonly #composed = new Map<string, Published>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** What every tenant shares. */
  core(language: Language): Published {
    const kept = this.#core.get(language) ?? publish(coreDocument(this.#api, language));
    this.#core.set(language, kept);
    return kept;
  }

  /** The document of a tenant that runs these policies. Tenants that run the same ones share it. */
  of(policies: readonly Policy[], language: Language): Published {
    if (policies.length === 0) return this.core(language);
    const key = [language, ...policies.map(({ slug, encoding }) => `${slug}@${encoding}`)].join(' ');
    const kept =
      this.#composed.get(key) ?? publish(composeDocument(this.core(language).document, policies, language));
    this.#composed.delete(key);
    this.#composed.set(key, kept);
    const [oldest] = this.#composed.keys();
    if (this.#composed.size > KEPT && oldest !== undefined) this.#composed.delete(oldest);
    return kept;
  }
}

function publish(document: OpenApiDocument): Published {
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('base64url');
  return { document, etag: `"${hash}"` };
}
