/** 끝 숫자를 읽으면 받침이 있는가: 영, 일, 삼, 육, 칠, 팔. */
const closed = /[013678]$/;

/**
 * 숫자로 끝나는 글에 조사를 붙인다.
 *
 * Adds the object particle to text that ends in a digit, by how the digit is read.
 *
 * @example
 * withObject('×1.153') // => '×1.153을'
 * @example
 * withObject('×0.982') // => '×0.982를'
 */
export function withObject(text: string): string {
  return text + (closed.test(text) ? '을' : '를');
}
