import { invalid, Problem } from '@lifang/core';

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  /** The media type it was sent with; empty when none was. */
  readonly declared: string;
  readonly bytes: Uint8Array;
}

const FORM = /^multipart\/form-data\s*;/i;

/** Reads a body: a form with one file in it, or the file itself, named in the query. */
export async function sentFile(
  contentType: string,
  body: ArrayBuffer,
  name: string | undefined,
): Promise<SentFile> {
  if (!FORM.test(contentType)) {
    if (name === undefined)
      throw invalid('name', {
        zh: '不以表单发送文件时必须填写',
        en: 'required, where the file is not sent as a form',
      });
    return { name, declared: contentType, bytes: new Uint8Array(body) };
  }
  const file = await fileInForm(contentType, body);
  return { name: name ?? file.name, declared: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function fileInForm(contentType: string, body: ArrayBuffer): Promise<File> {
  let parts: [string, unknown][];
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData();
    parts = [...form.entries()];
  } catch {
    throw new Problem('malformed-request', {
      detail: { zh: '请求体不是可读取的表单', en: 'the body is no form that can be read' },
    });
  }
  const [first, ...others] = parts;
  if (first === undefined || first[0] !== 'file' || !(first[1] instanceof File)) {
    throw invalid('file', {
      zh: '请以此名称发送一个部分，内含文件',
      en: 'send one part of this name, with a file in it',
    });
  }
  if (others.length > 0) throw invalid('body', { zh: '只能发送一个部分', en: 'send one part and no other' });
  return first[1];
}
