import { type Configuration, findCategory } from '@lifang/engine';

/** How the audit names a list: whoever reads the audit need not know which sensitive lists somebody is on. */
export function auditName(config: Configuration, kind: string): string {
  return findCategory(config, kind)?.definition.sensitive ? 'sensitive' : kind;
}
