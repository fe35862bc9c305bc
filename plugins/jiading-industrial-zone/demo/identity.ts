import type { Random } from './random.ts';

const SURNAMES = Array.from(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章',
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** No region's code begins with 99, so a number that does belongs to nobody. */
const NOWHERE = '99';

/** A name that nobody can take for a real one, such as 王示例0001. */
export function nameOf(random: Random, number: number): string {
  return `${random.pick(SURNAMES, '王')}示例${String(number).padStart(4, '0')}`;
}

/** A resident ID number that is right in form (GB 11643) and can be nobody's. */
export function idNumberOf(birthDay: string, sex: Sex, number: number): string {
  const region = `${NOWHERE}${String(number).padStart(4, '0')}`;
  const body = `${region}${birthDay.replaceAll('-', '')}00${sex === '男' ? 1 : 2}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${CHECK_CHARACTERS[sum % 11] ?? ''}`;
}

/** A mobile number of the prefix 154, which no operator has. */
export function phoneOf(number: number): string {
  return `154${String(number).padStart(8, '0')}`;
}

export type Sex = '男' | '女';
