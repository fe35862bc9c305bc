export { attachFile } from './attach.ts';
export { detachFile } from './detach.ts';
export { type DownloadedFile, downloadFile } from './download.ts';
export type { Bucket } from './homes/r2.ts';
export { type ListFiles, listFiles } from './list.ts';
export { readFile } from './read.ts';
export { type UploadFile, uploadFile } from './upload.ts';
export type { StoredFile } from './view.ts';
