import {
  type App,
  adoptCalendarYears,
  adoptEncodings,
  lapseCases,
  openPeriods,
  purgeIdempotencyKeys,
  resumeImports,
} from '@lifang/core';

/** What no request asks for, one after the other: the same in every home, as often as the home is set up to. */
export async function runSchedule(app: App): Promise<void> {
  await adoptEncodings(app);
  await adoptCalendarYears(app);
  await openPeriods(app);
  await lapseCases(app);
  await resumeImports(app);
  await purgeIdempotencyKeys(app);
}
