import { describe, expect, it } from 'vitest';
import { core } from '../core.ts';
import { eventKind } from '../kinds/event.ts';
import { text } from '../kinds/fields.ts';
import { unitKind } from '../kinds/unit.ts';
import { codes } from './small-checks.ts';
import { call, smallPolicy, town, village, words } from './small-policy.ts';

describe('the tree of units', () => {
  it('refuses levels that turn in circles, and then has no root', () => {
    const under: (typeof town)[] = [];
    const a = { ...town, name: 'a', under };
    const b = unitKind('b', { ...words, under: [a] });
    under.push(b);
    expect(codes(smallPolicy({ units: [town, village, a, b] }))).toEqual([
      'unit-tree-cycle',
      'unit-tree-cycle',
    ]);
    expect(
      codes(smallPolicy({ units: [a, b], positions: [], duties: [], events: [], categories: [] })),
    ).toContain('unit-tree-rootless');
  });
});

describe('fields', () => {
  const withField = (name: string, options: Parameters<typeof text>[0]) =>
    smallPolicy({
      events: [call, eventKind('letter', { ...words, about: [], fields: { [name]: text(options) } })],
    });
  const titles = { title: '健康', english: 'Health' };

  it('refuse to filter on sensitive values', () => {
    expect(codes(withField('health', { ...titles, class: 'sensitive', filterable: true }))).toEqual([
      'sensitive-filterable',
    ]);
  });

  it('are camelCase', () => {
    expect(codes(withField('health-note', titles))).toEqual(['field-name-form']);
  });

  it('leave those of a shared kind as they are', () => {
    const meeting = core.meeting.as('meeting', { ...words, about: [], fields: { agenda: text(titles) } });
    expect(codes(smallPolicy({ events: [call, meeting] }))).toEqual(['shared-field-changed']);
  });
});
