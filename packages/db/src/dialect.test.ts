import { and, asc, eq, exists, gt, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias, PgDialect, QueryBuilder } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OnePassDialect } from './dialect.ts';
import { people, residences } from './schema/index.ts';

const stock = new PgDialect();
const own = new OnePassDialect();
const written = (dialect: PgDialect, query: SQL) => {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return { text, params };
};

/** Anything a query can be made of, nested at will. */
const part: fc.Arbitrary<SQL> = fc.letrec<{ part: SQL }>(tie => ({
  part: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(sql``, sql`now()`, sql.raw('a "raw" \'text\''), sql.raw('')),
    fc.constantFrom(
      sql`${people.id}`,
      sql`${people}`,
      sql`${alias(people, 'other "people"').name}`,
      sql`${alias(people, 'other')}`,
    ),
    fc.string().map(name => sql`${sql.identifier(name)} is ${null} or ${undefined}`),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.bigInt()).map(value => sql`${value}`),
    fc.string().map(value => eq(people.name, value)),
    fc.array(fc.string(), { minLength: 1 }).map(values => sql`${people.name} in ${values}`),
    fc.array(fc.string(), { minLength: 1 }).map(values => inArray(people.sex, values)),
    fc.tuple(tie('part'), tie('part')).map(([a, b]) => sql`(${a} and ${b})`),
    fc.array(tie('part')).map(parts => sql.join(parts, sql`, `)),
    tie('part').map(inner => sql`${inner.as('named "so"')}`),
    tie('part').map(
      inner =>
        sql`exists ${new QueryBuilder({})
          .select({ id: people.id, inner: inner.as('inner') })
          .from(people)
          .where(isNull(people.diedOn))}`,
    ),
  ),
})).part;

describe('a query written in one pass', () => {
  it('is what Drizzle writes, to the letter, whatever it is made of', () => {
    fc.assert(
      fc.property(part, query => {
        expect(written(own, query)).toEqual(written(stock, query));
      }),
      { numRuns: 500 },
    );
  });

  it('is what Drizzle writes for its own builders', () => {
    const [mine, theirs] = [own, stock].map(dialect => {
      const builder = new QueryBuilder(dialect);
      const homes = builder.select({ id: residences.subjectId }).from(residences).as('homes');
      const query = builder
        .select({ id: people.id, name: people.name, upper: sql`upper(${people.name})`.as('upper') })
        .from(people)
        .leftJoin(residences, eq(residences.personId, people.id))
        .innerJoin(homes, eq(homes.id, people.id))
        .where(
          and(
            or(ne(people.sex, 'male'), gt(people.bornOn, '1950-01-01')),
            exists(builder.select().from(residences).where(eq(residences.subjectId, people.id))),
          ),
        )
        .orderBy(asc(people.id))
        .limit(51);
      return query.toSQL();
    });
    expect(mine).toEqual(theirs);
  });
});
