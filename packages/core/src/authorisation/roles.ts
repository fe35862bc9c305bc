/** What a user or key may be. Each is held over a unit and everything below it, or over the whole tenant. */
export const ROLES = ['administrator', 'officer', 'worker', 'auditor', 'reader'] as const;

/**
 * `administrator` runs the tenant; `officer` runs a unit's programme; `worker` records what happens; `auditor` reads the
 * audit as well as the answers; `reader` reads answers with personal data masked.
 */
export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return ROLES.some(role => role === text);
}
