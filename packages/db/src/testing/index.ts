export * from './catalogue.ts';
export * from './database.ts';
export * from './proof.ts';
export * from './scratch.ts';
export * from './statement-log.ts';
export * from './superuser.ts';
export * from './wire.ts';
