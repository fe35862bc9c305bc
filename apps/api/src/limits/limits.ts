import type { Quota } from './window.ts';

/** How many requests an installation takes. Counted by each process on its own. */
export interface Limits {
  /** By credential; requests without one by the client's address. */
  readonly requests: Quota;
  /** Logins, by the client's address. */
  readonly logins: Quota;
  /** The header in which a proxy in front says whom it speaks for; null when clients connect themselves. */
  readonly addressHeader: string | null;
}

export const DEFAULT_LIMITS: Limits = {
  requests: { requests: 600, seconds: 60 },
  logins: { requests: 60, seconds: 60 },
  addressHeader: null,
};

/** What an installation's environment may say about limits. */
export interface LimitSettings {
  readonly LIFANG_REQUESTS_PER_MINUTE?: string | undefined;
  readonly LIFANG_LOGINS_PER_MINUTE?: string | undefined;
  readonly LIFANG_ADDRESS_HEADER?: string | undefined;
}

/** Reads limits from the environment; what it does not say stays as `otherwise` has it. */
export function limitsFrom(settings: LimitSettings, otherwise: Limits = DEFAULT_LIMITS): Limits {
  return {
    requests: perMinute('LIFANG_REQUESTS_PER_MINUTE', settings, otherwise.requests),
    logins: perMinute('LIFANG_LOGINS_PER_MINUTE', settings, otherwise.logins),
    addressHeader: settings.LIFANG_ADDRESS_HEADER || otherwise.addressHeader,
  };
}

function perMinute(
  name: 'LIFANG_REQUESTS_PER_MINUTE' | 'LIFANG_LOGINS_PER_MINUTE',
  settings: LimitSettings,
  otherwise: Quota,
): Quota {
  const text = settings[name];
  if (text === undefined || text === '') return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${name} must be a whole number from 1, not "${text}"`);
  return { requests: Number(text), seconds: 60 };
}
