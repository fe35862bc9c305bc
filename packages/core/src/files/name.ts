import { invalid } from '../errors/problem.ts';

const LONGEST = 200;

/** A file's name as it is kept: one that leads nowhere and hides nothing, wherever it is saved. */
export function checkedName(given: string): string {
  const name = given.normalize('NFC');
  if (name.length === 0 || name.length > LONGEST) {
    throw invalid('name', {
      zh: `有 ${name.length} 个字：须为 1 至 ${LONGEST} 个`,
      en: `has ${name.length} characters: give 1 to ${LONGEST}`,
    });
  }
  if (/[/\\]/.test(name))
    throw invalid('name', { zh: '是路径：只填名称', en: 'a path: send the name alone' });
  // Control and format characters, among them those that turn the direction of what follows.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)) {
    throw invalid('name', { zh: '含有不可见字符：请去掉', en: 'holds invisible characters: leave them out' });
  }
  if (/[:*?"<>|]/.test(name) || /^[.\s]|[.\s]$/.test(name)) {
    throw invalid('name', {
      zh: '不能用作文件名：请去掉 : * ? " < > | 以及首尾的点或空格',
      en: 'cannot be saved under: leave out : * ? " < > | and dots or spaces at either end',
    });
  }
  return name;
}
