import type { Id } from '@lifang/db';
import type { Language } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import type { App } from './app.ts';

/** Who says they are asking: checked by the first statement of every transaction. */
export type Credential =
  | {
      readonly as: 'bearer';
      readonly tenantId: Id<'tenant'>;
      /** Of the session or API key. */
      readonly id: Id<'session'> | Id<'apiKey'>;
      /** SHA-256 of the secret, hex. */
      readonly secretHash: string;
    }
  | {
      /** The address of a calendar feed; it reads what falls due and nothing else. */
      readonly as: 'calendar';
      readonly tenantId: Id<'tenant'>;
      readonly id: Id<'calendarToken'>;
      /** SHA-256 of the secret, hex. */
      readonly secretHash: string;
    }
  | { readonly as: 'system'; readonly tenantId: Id<'tenant'> };

export type { Language };

/** One request, before anything is known of the tenant but what the credential says. */
export interface RequestContext {
  readonly app: App;
  readonly credential: Credential;
  readonly requestId: string;
  readonly language: Language;
  readonly now: string;
  readonly today: Day;
  readonly dryRun: boolean;
  readonly idempotencyKey: string | null;
  /** SHA-256 of method, path and body, hex: an idempotency key must not be used for another request. */
  readonly requestHash: string;
  /** The version in If-Match. */
  readonly ifMatch: number | null;
}
