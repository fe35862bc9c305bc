import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './ics.ts';

const file = (summary: string, description = '') =>
  calendarFile({
    name: '里坊',
    at: '2026-03-31T04:00:00.000Z',
    events: [{ uid: 'one@lifang', day: '2026-03-31', summary, description }],
  });

/** Reads a value back as RFC 5545 has it: unfold, then unescape. */
function readBack(text: string, property: string): string {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const line = lines.find(candidate => candidate.startsWith(`${property}:`)) ?? '';
  const said: Readonly<Record<string, string>> = { n: '\n', N: '\n' };
  return line
    .slice(property.length + 1)
    .replaceAll(/\\(.)/gu, (_whole, character: string) => said[character] ?? character);
}

describe('a calendar file', () => {
  it('is what RFC 5545 asks for, line by line', () => {
    expect(file('每月走访', '还有 3 件').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Lifang//Calendar//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:里坊',
      'X-WR-CALNAME:里坊',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'BEGIN:VEVENT',
      'UID:one@lifang',
      'DTSTAMP:20260331T040000Z',
      'DTSTART;VALUE=DATE:20260331',
      'SUMMARY:每月走访',
      'DESCRIPTION:还有 3 件',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what would end a value or begin another', () => {
    const hostile = 'a;b,c\\d\nEND:VEVENT\r\nBEGIN:VALARM\r\u0007x';
    const text = file(hostile);
    expect(text).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nBEGIN:VALARM\\nx');
    expect(text.split('\r\n').filter(line => line.startsWith('BEGIN:VALARM'))).toEqual([]);
  });

  it('folds at 75 octets without cutting a character, and reads back as it was', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 400 })
      .map(value => value.replaceAll(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const written = file(summary, description);
        for (const line of written.split('\r\n'))
          expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
        expect(written).not.toMatch(/[^\r]\n/);
        expect(written.isWellFormed()).toBe(true);
        expect(readBack(written, 'SUMMARY')).toBe(summary);
        expect(readBack(written, 'DESCRIPTION')).toBe(description);
      }),
    );
  });
});
