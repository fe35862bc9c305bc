import { randomBytes } from 'node:crypto';

/** The nouns that have ids, one brand each, so that a household's id cannot be passed where a person's is meant. */
export type IdNoun =
  | 'tenant'
  | 'operator'
  | 'user'
  | 'session'
  | 'apiKey'
  | 'calendarToken'
  | 'grant'
  | 'unit'
  | 'household'
  | 'person'
  | 'residence'
  | 'category'
  | 'appointment'
  | 'event'
  | 'group'
  | 'place'
  | 'record'
  | 'award'
  | 'notice'
  | 'file'
  | 'measurement'
  | 'entry'
  | 'case'
  | 'enablement'
  | 'setting'
  | 'import'
  | 'excuse'
  | 'audit'
  | 'other';

declare const brand: unique symbol;

/** A UUID of one noun, in lower case. */
export type Id<N extends IdNoun> = string & { readonly [brand]: N };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the text is a UUID in the form Lifang issues (lower case, RFC 9562). */
export function isId<N extends IdNoun>(text: string): text is Id<N> {
  return UUID.test(text);
}

/**
 * A new UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits, so that new rows sit at the end of an
 * index and ids made later sort later.
 */
export function newId<N extends IdNoun>(at: number = Date.now()): Id<N> {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const text = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  if (!isId<N>(text)) throw new Error('a generated id is not a UUID');
  return text;
}
