const names = ['jiading', 'qinhuai', 'jiaohe', 'qingpu', '嘉定', '秦淮', '胶河', '青浦', '马陆'];
const anywhere = new RegExp(names.join('|'), 'i');
// "malu" also occurs inside words such as normalUnit, so there only whole words of a name count.
const wholeWord = /(?<![a-z])malu(?![a-z])|Malu(?![a-z])|(?<![A-Z])MALU(?![A-Z])/;

export function namesPlace(text: string): boolean {
  return anywhere.test(text) || wholeWord.test(text);
}
