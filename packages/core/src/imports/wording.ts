import type { Words } from '@lifang/engine';
import type { Language } from '../context/request.ts';

/** Chinese by the English text; each `{}` is something of the file or of what is stored, in the order of the English. */
const CHINESE: Readonly<Record<string, string>> = {
  // cells
  required: '必须填写',
  'unknown field': '没有这个字段',
  'longer than {} characters': '超过 {} 个字',
  'longer than {}': '超过 {} 个字',
  'only letters, digits and punctuation, without spaces': '只能是字母、数字、汉字和标点，不含空格',
  'not a calendar day (YYYY-MM-DD)': '不是日历上的日期（格式 YYYY-MM-DD）',
  'not a calendar day': '不是日历上的日期（格式 YYYY-MM-DD）',
  'lies in the future': '晚于今天',
  'before `from`': '早于起始日期',
  'not a text': '不是文字',
  'not a whole number': '不是整数',
  'not a whole number of fen': '不是以分为单位的整数',
  'not a decimal such as "12.50"': '不是小数，如 12.50',
  'not true or false': '只能填“是”或“否”',
  'not an instant in UTC': '不是 UTC 时刻',
  'not one of {}': '只能是：{}',
  'less than {}': '小于 {}',
  'more than {}': '多于 {}',
  'not a list of at most {}': '不是最多 {} 项的列表',
  'an item is not a text of at most {}': '其中一项不是最多 {} 个字的文字',
  'a text cannot hold NUL': '文字中有空字符',
  'begins like a formula: no cell may begin with =, +, -, @ or a tab':
    '像公式：格子不得以 =、+、-、@ 或制表符开头',
  // the file
  'the file is empty': '文件是空的',
  'the file has no header': '文件没有表头',
  'the file has a header and no rows': '文件只有表头，没有内容',
  'the file must be text in UTF-8; it seems to be {}: save it as "CSV UTF-8"':
    '文件必须是 UTF-8 文本，现在像是 {}：请另存为“CSV UTF-8”',
  'the file is not acceptable: {} errors': '文件不合要求：{} 处错误',
  'separate the columns by commas': '各列请用逗号分隔',
  'unknown column': '没有这一列',
  'the column stands there twice': '这一列出现了两次',
  'the column is missing (also called {})': '缺少这一列（也可写作 {}）',
  'the row has {} cells and the header {}': '本行有 {} 格，表头有 {} 格',
  'a quotation mark is opened and never closed': '引号没有成对',
  'a row is longer than 100,000 characters: is a quotation mark opened and never closed?':
    '一行超过十万字：引号是否没有成对？',
  'a quotation mark is followed by more text: write two of them for one inside a cell':
    '引号之后还有文字：格子内的引号请写两个',
  'a quotation mark stands in the middle of a cell: put the whole cell in quotation marks':
    '引号在格子中间：请把整格放进引号',
  'the row cannot be read': '这一行无法读取',
  // every kind of file
  'the same externalId as on line {}': '编号与第 {} 行相同',
  'the same externalId and position as on line {}': '编号和职务与第 {} 行相同',
  'the same externalId and kind as on line {}': '编号和类型与第 {} 行相同',
  'the same number as on line {}': '号码与第 {} 行相同',
  'no enabled policy defines it': '已启用的政策中没有这个类型',
  'no such unit': '没有这个单位',
  'no such person': '没有这个人',
  'no such person: {}': '没有这个人：{}',
  'no such household': '没有这一户',
  'more than one unit has this externalId': '有多个单位使用这个编号',
  'more than one stored unit has this externalId': '系统中有多个单位使用这个编号',
  'the unit exists from {}': '该单位自 {} 起才有',
  'that unit closed on {}': '该单位已于 {} 撤销',
  'refused by {} ({}): {} has {} and needs {}': '规则 {}（{}）不允许：{} 现为 {}，须为 {}',
  'say why it is kept although {} ({}): {} has {} and needs {}':
    '规则 {}（{}）：{} 现为 {}，须为 {}；如仍应保留，请在“理由”列说明',
  // units
  'is stored as {}: a unit keeps its kind': '系统中是 {}：单位的类型不能改变',
  'a {} stands under {}, not under {}': '{} 的上级应是 {}，不能是 {}',
  'a {} is the root: leave the cell empty': '{} 是最高一级：此格请留空',
  'a unit of this kind needs the field {}: add it by hand': '这类单位须填字段 {}：请单独新增',
  'its parent exists from {}': '上级单位自 {} 起才有',
  'its parent closes on {}': '上级单位于 {} 撤销',
  'before the day of the move': '早于调整之日',
  'exists from {}': '自 {} 起才有',
  'the unit is not empty after that day: {}': '该日之后单位仍有内容：{}',
  // roster
  'an address belongs to a household: name it': '地址属于户：请填户编号',
  'these lists are of households: name it': '这些是家庭名单：请填户编号',
  'is masked: take the file from somebody who may see names': '姓名已掩码：请由有权查看姓名的人导出',
  'not a resident ID number (GB 11643)': '不是有效的公民身份号码（GB 11643）',
  'not a telephone number': '不是电话号码',
  'the birth day lies in the future': '出生日期晚于今天',
  'differs from the birth day in the ID number': '与身份证号中的出生日期不符',
  'differs from the birth day in the stored ID number': '与系统中身份证号的出生日期不符',
  'is a duplicate that was merged into another person: take the row out':
    '是已并入他人的重复登记：请删去这一行',
  'another person has this number': '这个号码属于另一个人',
  'before the person was born': '早于出生日期',
  'after the person died': '晚于死亡日期',
  'before the present stay began': '早于本次居住的起始日期',
  'events or list entries of the person are dated before': '此前已有该人的事项或名单记录',
  'the household is in another unit on line {}': '第 {} 行写的是同一户在另一单位',
  'the household has another address on an earlier line': '前面的行写的是同一户的另一个地址',
  'required for a new household': '新的一户必须填写',
  '{} who live there are not in the file: a household moves as a whole':
    '户内还有 {} 人不在文件中：迁移须整户进行',
  'the household lives there from {}': '该户自 {} 起才住在那里',
  '{} stands there twice for the same days': '{} 在相同日期写了两次',
  'an entry is written kind, kind@from or kind@from..to': '名单写作 类型、类型@起 或 类型@起..止',
  '{}: no enabled policy defines this list': '{}：已启用的政策中没有这份名单',
  '{} is a list of {} members, not {}': '{} 是 {} 的名单，不是 {} 的',
  '{} follows from facts and cannot be entered': '{} 是自动形成的名单，不能填写',
  '{}: a day lies in the future': '{}：日期晚于今天',
  '{}: ends before it begins': '{}：终止早于起始',
  '{}: on this list from {} already; write that day, or correct that entry by hand':
    '{}：自 {} 起已在名单上；请写该日，或单独更正那条记录',
  '{}: begins before the first day here': '{}：早于在此居住的第一天',
  '{}: another line ends the same entry on another day': '{}：另一行写了不同的终止日期',
  // appointments
  'the position belongs to a {}, and that unit is a {}': '该职务设在 {}，而这个单位是 {}',
  "the stored appointment is another person's: end it and add one":
    '系统中这条任职是另一个人的：请先终止，再新增一条',
  'the stored appointment is in another unit: end it and add one':
    '系统中这条任职在另一单位：请先终止，再新增一条',
  'after the person died, or before they were born': '晚于死亡日期，或早于出生日期',
  'the days overlap with another appointment of the person to this position':
    '与本人该职务的另一条任职日期重叠',
  // events
  'an event of this kind has no such field': '这类事项没有这个字段',
  'an event of this kind is about {}': '这类事项的对象是：{}',
  'say whom it is about, or which unit held it': '请写明对象，或由哪个单位举办',
  'the person was not in the tenant on {}': '该人 {} 不在本地',
  'the household was not in the tenant on {}': '该户 {} 不在本地',
  'the unit was not in the tenant on {}': '该单位 {} 尚未设立或已撤销',
};

/** The one that says most comes first: `no such person: {}` before `{}: …`. */
const TEMPLATES = Object.entries(CHINESE)
  .map(([english, chinese]) => ({ pieces: english.split('{}'), chinese }))
  .toSorted((a, b) => b.pieces.join('').length - a.pieces.join('').length);

/** Why a file or a row of it is not acceptable, in the language of whoever asks. */
export function reasonIn(language: Language, reason: string): string {
  if (language === 'en') return reason;
  for (const { pieces, chinese } of TEMPLATES) {
    const found = between(pieces, reason);
    if (found !== null) return filled(chinese, found);
  }
  return reason;
}

/** A reason as problems hold it. */
export const inBoth = (reason: string): Words => ({ zh: reasonIn('zh-CN', reason), en: reason });

/** What stands between the pieces, when the text consists of them. */
function between(pieces: readonly string[], text: string): readonly string[] | null {
  const [first = '', ...rest] = pieces;
  if (!text.startsWith(first)) return null;
  const found: string[] = [];
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    const last = index === rest.length - 1;
    const next = last ? text.length - piece.length : text.indexOf(piece, at);
    if (next < at || !text.startsWith(piece, next)) return null;
    found.push(text.slice(at, next));
    at = next + piece.length;
  }
  return at === text.length ? found : null;
}

function filled(template: string, values: readonly string[]): string {
  return template
    .split('{}')
    .map((piece, index) => `${index === 0 ? '' : (values[index - 1] ?? '')}${piece}`)
    .join('');
}
