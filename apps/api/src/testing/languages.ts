import type { Reply } from './reply.ts';

const CHINESE = /[\u4e00-\u9fff]/;

/**
 * Fails where a refusal speaks to a reader of Chinese in English only, or has a Chinese title for one of English. What else
 * it says in English may quote names and terms.
 *
 * @param asked the language the request asked for; Chinese where it asked for none.
 */
export function expectLanguage(reply: Reply, asked: string | undefined): void {
  if (reply.headers.get('content-type')?.startsWith('application/problem+json') !== true) return;
  if (asked?.startsWith('en') === true) {
    if (CHINESE.test(reply.text('title')))
      throw new Error(`Chinese for a reader of English: ${reply.text('title')}`);
    return;
  }
  for (const sentence of sentences(reply)) {
    if (!CHINESE.test(sentence)) throw new Error(`no Chinese for a reader of Chinese: ${sentence}`);
  }
}

/** Everything a problem says in sentences: what stands in it for programs is left out. */
export function sentences(reply: Reply): string[] {
  const list = (path: string): readonly object[] => {
    const found = reply.at(path);
    return Array.isArray(found) ? found : [];
  };
  const texts = [
    reply.at('title'),
    reply.at('detail'),
    ...list('errors').map(error => Reflect.get(error, 'reason')),
    ...list('refusals').map(refusal => Reflect.get(refusal, 'next')),
    ...list('nextSteps').map(step => Reflect.get(step, 'title')),
  ];
  return texts.flatMap(text => (typeof text === 'string' ? [text] : []));
}
