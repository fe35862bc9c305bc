export { type ListNotices, listNotices } from './list.ts';
export { type ListPublished, listPublished, type PublishedNotice } from './public.ts';
export { type PublishNotice, publishNotice } from './publish.ts';
export { readNotice } from './read.ts';
export { takeDownNotice } from './take-down.ts';
export type { Notice } from './view.ts';
