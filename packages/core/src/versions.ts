import type { RequestContext } from './context/request.ts';
import { Problem } from './errors/problem.ts';

/** A change must name the version it was decided on, so that nobody undoes what they have not seen. */
export function expectVersion(ctx: RequestContext, current: number): void {
  if (ctx.ifMatch === null) throw new Problem('precondition-required');
  if (ctx.ifMatch !== current)
    throw new Problem('stale', {
      detail: { zh: `现在的版本是 ${current}`, en: `the version is now ${current}` },
    });
}
