import type { Language } from '@lifang/core';
import type { Api } from '../http/env.ts';
import { withBodyExample } from './bodies.ts';
import { withClasses } from './classes.ts';
import { mapOperations, type OpenApiDocument, objectsAt, toDocument } from './document.ts';
import { infoOf } from './info.ts';
import { describeOperation, SECURITY_SCHEMES } from './operations.ts';
import { withSharedProblems } from './problems.ts';
import { tagObjects, withDisplayName } from './tags.ts';
import { translateDocument } from './translate.ts';
import { CHINESE } from './wording/chinese.ts';

const OPENAPI = '3.1.1';

/** What every tenant shares, from the registered routes. Generating takes a while: keep the result. */
export function coreDocument(api: Api, language: Language): OpenApiDocument {
  const document = englishDocument(api);
  const said = language === 'en' ? document : translateDocument(document, CHINESE);
  return {
    ...mapOperations(said, operation => describeOperation(operation, language)),
    info: infoOf(language),
    tags: objectsAt(said, 'tags').map(tag => withDisplayName(tag, language)),
  };
}

/** The document in the language the routes are written in, before what is said of every operation alike is added. */
export function englishDocument(api: Api): OpenApiDocument {
  const generated = toDocument(
    api.getOpenAPI31Document({ openapi: OPENAPI, info: { title: '', version: '' } }),
  );
  const operations = Object.values(generated.paths).flatMap(item => Object.values(item));
  const schemas = Object.entries(generated.components.schemas).map(([name, schema]) => [
    name,
    withClasses(name, schema),
  ]);
  const document = {
    openapi: OPENAPI,
    info: {},
    servers: [{ url: '/', description: 'The installation that served this document.' }],
    tags: tagObjects(new Set(operations.flatMap(operation => operation.tags))),
    paths: generated.paths,
    components: { schemas: Object.fromEntries(schemas), securitySchemes: SECURITY_SCHEMES },
  };
  return withSharedProblems(mapOperations(document, operation => withBodyExample(operation, generated)));
}
