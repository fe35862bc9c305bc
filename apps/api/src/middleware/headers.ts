import { secureHeaders } from 'hono/secure-headers';

/** Answers are data for programs: nothing may frame, sniff or cache them beyond what a route allows. */
export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
});
