export { type Found, type Search, type SearchResult, search } from './search.ts';
export { FOUND_NOUNS } from './statements.ts';
