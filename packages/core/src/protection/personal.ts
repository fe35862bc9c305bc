/** 王** : the family name stays, so that a list can still be talked about. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return `${first}**`;
}

/** Keeps the first and last two characters of a number. */
export function maskNumber(number: string): string {
  return number.length <= 4
    ? '****'
    : `${number.slice(0, 2)}${'*'.repeat(number.length - 4)}${number.slice(-2)}`;
}
