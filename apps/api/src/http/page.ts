import type { Page } from '@lifang/core';

/** A page as an answer's body. */
export function toPageBody<T>(page: Page<T>): { items: T[]; nextCursor: string | null } {
  return { items: [...page.items], nextCursor: page.nextCursor };
}
